using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Tests.Core.Matching;

public sealed class MatchScorerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly MatchScorer scorer = new(
        new ScoringVocabulary
        {
            Shows = skill => skill == "spring-boot" ? [new WeightedKey("java", 0.7f)] : [],
            IsLanguageOrCertificate = skill => skill == "english",
            DistrictsAround = (_, district) => district == "静安" ? [("黄浦", Nearness.Adjacent)] : [],
        }
    );

    private static PostingProfile Posting { get; } =
        new()
        {
            PostingId = new Guid(1, 0, 0, new byte[8]),
            Version = 1,
            Title = "java",
            Occupations = [new WeightedKey("java-developer", 1)],
            MustSkills = ["java", "mysql"],
            MinimumDegree = Degree.Bachelor,
            MinimumExperienceMonths = 0,
            City = "上海",
            District = "静安",
            Salary = new SalaryRange(9000, 12000),
            EmploymentType = EmploymentType.FullTime,
        };

    private static ResumeProfile Resume { get; } =
        new()
        {
            GraduateId = new Guid(2, 0, 0, new byte[8]),
            Version = 1,
            Skills = [new HeldSkill("java", SkillSource.Project), new HeldSkill("mysql", SkillSource.Project)],
            DesiredTitles = ["java"],
            DesiredOccupations = [new WeightedKey("java-developer", 1)],
            ExperiencedOccupations = [new WeightedKey("java-developer", 1)],
            Degree = Degree.Bachelor,
            City = "上海",
            DesiredDistricts = ["静安"],
            MinimumMonthlySalary = 9000,
        };

    [Fact]
    public void All_that_is_asked_and_all_that_is_wanted_makes_100()
    {
        var judgement = Judge(Resume, Posting);
        judgement.Score.ShouldBe(100, 1e-9);
        judgement.Known.ShouldBe(1, 1e-9);
        judgement.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void One_bad_side_is_not_bought_off_by_the_other()
    {
        var judgement = Judge(
            Resume with
            {
                DesiredDistricts = ["崇明"],
                DesiredTitles = ["nurse"],
                DesiredOccupations = [new WeightedKey("nurse", 1)],
            },
            Posting
        );
        judgement.PostingAsks.ShouldBe(100, 1e-9);
        judgement.GraduateWants.ShouldBeLessThan(20);
        judgement.Score.ShouldBeLessThan((judgement.PostingAsks + judgement.GraduateWants) / 2);
        judgement.Score.ShouldBeLessThan(30);
    }

    [Fact]
    public void What_is_unknown_gives_no_points_and_lowers_what_is_known()
    {
        var judgement = Judge(Resume, Posting with { Salary = null });
        var salary = judgement.Components.Single(component => component.Kind == ComponentKind.Salary);
        salary.Value.ShouldBeNull();
        salary.Evidence.Single().Finding.ShouldBe(Finding.Unknown);
        judgement.Known.ShouldBe(1 - (salary.Weight * (1 - ScoringWeights.Default.AsksShare)), 1e-9);
        judgement.GraduateWants.ShouldBe(100 * (1 - salary.Weight), 1e-9);
    }

    [Fact]
    public void Closing_a_gap_brings_the_points_that_it_promises()
    {
        var lacking = Resume with { Skills = [new HeldSkill("java", SkillSource.Project)] };
        var before = Judge(lacking, Posting);
        var gap = before.Gaps.Single();
        gap.Skill.ShouldBe("mysql");
        var after = Judge(Resume, Posting);
        gap.Points.ShouldBe(after.Score - before.Score, 0.051);
    }

    [Fact]
    public void Gaps_come_by_the_points_that_they_bring()
    {
        var gaps = Judge(Resume with { Skills = [] }, Posting with { NiceSkills = ["redis"], MinimumExperienceMonths = 12 }).Gaps;
        gaps.Select(gap => gap.Points).ShouldBe(gaps.Select(gap => gap.Points).OrderDescending());
        gaps.Select(gap => gap.Code).ShouldBe(["skill.learn", "skill.learn", "experience.gain", "nice.learn"]);
    }

    [Fact]
    public void One_of_a_list_is_enough()
    {
        var posting = Posting with
        {
            MustSkills = [],
            OneOfSkills =
            [
                ["go", "java", "c++"],
            ],
        };
        Judge(Resume, posting).Components[0].Value.ShouldBe(1);
        Judge(Resume with { Skills = [] }, posting).Components[0].Value.ShouldBe(0);
    }

    [Fact]
    public void A_skill_that_another_shows_counts_in_part_and_says_so()
    {
        var must = Judge(
            Resume with
            {
                Skills = [new HeldSkill("spring-boot", SkillSource.Project)],
            },
            Posting with
            {
                MustSkills = ["java"],
            }
        ).Components[0];
        must.Value!.Value.ShouldBe(Math.Pow(0.7, ScoringWeights.Default.Skills.ShownByAnotherPower), 1e-6);
        must.Evidence.Single().Code.ShouldBe("skill.implied");
    }

    [Fact]
    public void A_language_that_is_asked_for_is_a_must_like_any_skill() =>
        Judge(Resume, Posting with { MustSkills = ["java", "mysql", "english"] }).Components[0].Value!.Value.ShouldBe(2 / 3.0, 1e-6);

    [Fact]
    public void A_language_that_is_welcome_is_judged_apart_from_skills()
    {
        var judgement = Judge(Resume, Posting with { NiceSkills = ["english"] });
        judgement.Components[0].Value.ShouldBe(1);
        judgement.Components.Single(component => component.Kind == ComponentKind.LanguagesAndCertificates).Value.ShouldBe(0);
    }

    [Fact]
    public void Of_five_that_are_asked_for_four_are_nearly_a_full_match()
    {
        string[] skills = ["java", "mysql", "redis", "docker", "linux"];
        var resume = Resume with { Skills = [.. skills[..4].Select(skill => new HeldSkill(skill, SkillSource.Project))] };
        Judge(resume, Posting with { MustSkills = skills }).Components[0].Value!.Value.ShouldBe(0.92, 0.01);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    public void With_a_missing_must_the_value_the_words_and_the_gaps_agree(int count)
    {
        string[] skills = [.. Enumerable.Range(0, count).Select(number => $"skill-{number}")];
        HeldSkill[] all = [.. skills.Select(skill => new HeldSkill(skill, SkillSource.Project))];
        var posting = Posting with { MustSkills = skills };

        var lacking = Judge(Resume with { Skills = all[1..] }, posting);
        var whole = Judge(Resume with { Skills = all }, posting);

        lacking.Components[0].Value!.Value.ShouldBeLessThan(1);
        lacking.Components[0].Evidence.Single(said => said.Finding == Finding.Missing).Args.ShouldBe(["skill-0"]);
        lacking.Gaps.Single().Points.ShouldBe(whole.Score - lacking.Score, 0.051);
        whole.Components[0].Value!.Value.ShouldBe(1);
        whole.Components[0].Evidence.ShouldAllBe(said => said.Finding == Finding.Matched);
        whole.Gaps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("posting.closed")]
    [InlineData("licence.expired")]
    [InlineData("degree.too-low")]
    [InlineData("graduation.outside-window")]
    [InlineData("seniority.too-high")]
    [InlineData("city.other")]
    [InlineData("district.other")]
    [InlineData("salary.below-must")]
    [InlineData("type.other")]
    [InlineData("employer.blocked")]
    [InlineData("agency.blocked")]
    public void A_failed_hard_constraint_is_no_match_whatever_the_rest(string code)
    {
        var agency = new Guid(9, 0, 0, new byte[8]);
        var (resume, posting) = code switch
        {
            "posting.closed" => (Resume, Posting with { ValidThrough = Today.AddDays(-1) }),
            "licence.expired" => (Resume, Posting with { LicenceValidThrough = Today.AddDays(-1) }),
            "degree.too-low" => (Resume, Posting with { MinimumDegree = Degree.Master }),
            "graduation.outside-window" => (
                Resume with
                {
                    GraduatesOn = new DateOnly(2026, 6, 30),
                },
                Posting with
                {
                    GraduatesFrom = new DateOnly(2027, 1, 1),
                }
            ),
            "seniority.too-high" => (Resume, Posting with { Seniority = Seniority.Director }),
            "city.other" => (Resume with { City = "杭州" }, Posting),
            "district.other" => (Resume with { DistrictIsMust = true, DesiredDistricts = ["崇明"] }, Posting),
            "salary.below-must" => (Resume with { SalaryIsMust = true }, Posting with { Salary = null }),
            "type.other" => (Resume with { EmploymentTypes = [EmploymentType.Intern], EmploymentTypeIsMust = true }, Posting),
            "employer.blocked" => (Resume with { BlockedEmployers = ["acme"] }, Posting with { EmployerKey = "acme" }),
            _ => (Resume with { BlockedAgencies = [agency] }, Posting with { AgencyId = agency }),
        };
        var judgement = Judge(resume, posting);
        judgement.Score.ShouldBe(0);
        judgement.IsMatch.ShouldBeFalse();
        judgement.Failed.Select(failed => failed.Code).ShouldBe([code]);
        judgement.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void An_adjacent_district_is_worth_less_than_the_wished_and_more_than_a_far_one()
    {
        double District(string district) =>
            Judge(Resume, Posting with { District = district }).Components.Single(one => one.Kind == ComponentKind.District).Value!.Value;
        District("静安").ShouldBe(1);
        District("黄浦").ShouldBeInRange(District("崇明") + 0.05, 0.95);
    }

    [Fact]
    public void A_role_far_from_every_wish_takes_the_graduates_side_with_it()
    {
        var far = Resume with { DesiredTitles = ["会计"], DesiredOccupations = [new WeightedKey("accountant", 1)] };
        Judge(Resume, Posting).LeftOfWishes().ShouldBe(1);
        var judgement = Judge(far, Posting);
        judgement.LeftOfWishes().ShouldBeInRange(0.2, 0.5);

        var role = ScoringWeights.Default.Role with { Unwished = 1 };
        var untouched = scorer.Judge(far, Posting, ScoringWeights.Default with { Role = role }, Today);
        untouched.LeftOfWishes().ShouldBe(1);
        judgement.GraduateWants.ShouldBe(untouched.GraduateWants * judgement.LeftOfWishes(), 1e-9);
    }

    private Judgement Judge(ResumeProfile resume, PostingProfile posting) => scorer.Judge(resume, posting, ScoringWeights.Default, Today);
}
