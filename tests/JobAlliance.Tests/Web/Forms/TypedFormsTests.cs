using JobAlliance.Core.Agencies;
using JobAlliance.Core.Graduates;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Pages.Agency.Guidance;
using JobAlliance.Web.Pages.Agency.Postings;
using JobAlliance.Web.Pages.Agency.Profile;
using JobAlliance.Web.Pages.Me;

namespace JobAlliance.Tests.Web.Forms;

/// <summary>Lists as people type them with a Chinese keyboard: full-width commas and semicolons.</summary>
public sealed class TypedFormsTests
{
    [Fact]
    public void A_posting_takes_them()
    {
        var content = new PostingForm { MustSkills = "Excel\uff0c用友\uff1bSAP", Majors = "会计学\uff0c审计学" }.ToContent();

        content.MustSkills.ShouldBe(["Excel", "用友", "SAP"]);
        content.Majors.ShouldBe(["会计学", "审计学"]);
    }

    [Fact]
    public void An_agency_takes_them() =>
        new AgencyForm { Districts = "静安\uff0c黄浦" }
            .ToProfile(Vocabularies.Market)
            .Districts.ShouldBe(["静安", "黄浦"]);

    [Fact]
    public void A_finished_guidance_task_takes_them() =>
        new CompletionFields { Skills = "Excel\uff0c用友\uff1bSAP" }.SkillList.ShouldBe(["Excel", "用友", "SAP"]);

    [Fact]
    public void Wishes_take_them() =>
        new WishFields { Titles = "会计\uff0c出纳\uff1b审计" }
            .Into(new Wishes())
            .Titles.ShouldBe(["会计", "出纳", "审计"]);
}
