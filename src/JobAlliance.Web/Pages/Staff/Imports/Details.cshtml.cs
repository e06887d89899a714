using JobAlliance.Core.Imports;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Imports;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Imports;

/// <summary>One import at the desk of the centre itself.</summary>
public sealed class DetailsModel(ReadImport read, PreviewImport preview, CurrentActor current, Texts texts)
    : ImportPage(read, preview, current, texts)
{
    public override string Room => "/staff";
}
