using JobAlliance.Core.Imports;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Imports;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Imports;

/// <summary>Files of postings of the centre itself.</summary>
public sealed class IndexModel(ListImports list, UploadImport upload, CurrentActor current, Texts texts)
    : ImportListPage(list, upload, current, texts)
{
    public override string Room => "/staff";
}
