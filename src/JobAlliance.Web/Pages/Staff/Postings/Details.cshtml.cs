using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Postings;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Postings;

/// <summary>A posting at the desk of the centre itself.</summary>
public sealed class DetailsModel(ReadOwnPosting read, CurrentActor current, Texts texts) : PostingPage(read, current, texts)
{
    public override string Room => "/staff";
}
