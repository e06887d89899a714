using JobAlliance.Core.Imports;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Imports;

/// <summary>One import at the desk of the agency.</summary>
public sealed class DetailsModel(ReadImport read, PreviewImport preview, CurrentActor current, Texts texts)
    : ImportPage(read, preview, current, texts)
{
    public override string Room => "/agency";
}
