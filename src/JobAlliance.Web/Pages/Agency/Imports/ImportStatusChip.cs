using JobAlliance.Core.Imports;
using JobAlliance.Web.Pages.Shared;

namespace JobAlliance.Web.Pages.Agency.Imports;

internal static class ImportStatusChip
{
    public static Meaning MeaningOf(ImportJob job) =>
        job.Status switch
        {
            ImportStatus.Done when job.Refused == 0 => Meaning.Good,
            ImportStatus.Done or ImportStatus.Uploaded or ImportStatus.Stopped => Meaning.Attention,
            ImportStatus.Failed => Meaning.Bad,
            _ => Meaning.Neutral,
        };
}
