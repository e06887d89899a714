using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Editing;

/// <summary>Forgets who changed what once no form can be open any more that was shown before; the audit log is kept.</summary>
public sealed class ForgetEdits(AppDb db)
{
    public const int KeptDays = 30;

    /// <returns>How many were forgotten.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var until = db.Now.AddDays(-KeptDays);
        return await db.Set<Edit>().Where(edit => edit.At < until).ExecuteDeleteAsync(cancellationToken);
    }
}
