using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Postings;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Postings;

/// <summary>The postings of the centre itself.</summary>
public sealed class IndexModel(ListOwnPostings list, CurrentActor current, Texts texts) : PostingListPage(list, current, texts)
{
    public override string Room => "/staff";
}
