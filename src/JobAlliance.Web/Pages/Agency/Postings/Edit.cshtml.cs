using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>Writing a posting at the desk of the agency.</summary>
public sealed class EditModel(ReadOwnPosting read, SavePosting save, PublishPosting publish, CurrentActor current, Texts texts)
    : PostingEditPage(read, save, publish, current, texts)
{
    public override string Room => "/agency";
}
