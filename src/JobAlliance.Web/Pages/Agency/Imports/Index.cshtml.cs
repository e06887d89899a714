using JobAlliance.Core.Imports;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Imports;

/// <summary>Files of postings of the agency.</summary>
public sealed class IndexModel(ListImports list, UploadImport upload, CurrentActor current, Texts texts)
    : ImportListPage(list, upload, current, texts)
{
    public override string Room => "/agency";
}
