using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>The postings of the agency.</summary>
public sealed class IndexModel(ListOwnPostings list, CurrentActor current, Texts texts) : PostingListPage(list, current, texts)
{
    public override string Room => "/agency";
}
