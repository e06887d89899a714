using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching.Reading;

public sealed class ResumeReaderTests
{
    [Fact]
    public void A_wished_title_in_the_summary_shows_no_skill()
    {
        var resume = new Resume { Headline = "平面设计师", Summary = "希望从事平面设计师相关工作,熟悉Photoshop。" };
        var profile = Vocabularies.ResumeReader.Read(resume, new Wishes { Titles = ["平面设计师"] }, new ResumeOwner(Guid.Empty, 1));

        profile.Skills.ShouldHaveSingleItem().Skill.ShouldBe("photoshop");
    }
}
