using JobAlliance.Core.Routing;

namespace JobAlliance.Tests.Core.Routing;

public sealed class ChooseAgencyTests
{
    private static readonly Work AnyWork = new("accountant", null, null, null, false);

    [Fact]
    public void The_stronger_of_two_otherwise_equal_agencies_is_asked_first()
    {
        var choice = ChooseAgency.Rank([Candidate(1) with { Strength = 0.2 }, Candidate(2) with { Strength = 0.4 }], AnyWork, new());

        choice.Ranked.Select(row => row.Agency.Name).ShouldBe(["2", "1"]);
        choice.Ranked[0].Reasons.Select(reason => reason.Code).ShouldBe(["strength", "claims", "capacity", "fairness"]);
    }

    [Fact]
    public void Of_two_equally_strong_agencies_the_one_with_more_room_is_asked_first()
    {
        var choice = ChooseAgency.Rank([Candidate(1) with { Free = 1 }, Candidate(2) with { Free = 9 }], AnyWork, new());

        choice.Ranked[0].Agency.Name.ShouldBe("2");
    }

    [Fact]
    public void Of_two_equally_strong_agencies_the_one_offered_less_for_its_size_is_asked_first()
    {
        var small = Candidate(1) with { Capacity = 5, Free = 5, OfferedLately = 5 };
        var large = Candidate(2) with { Capacity = 50, Free = 50, OfferedLately = 10 };

        ChooseAgency.Rank([small, large], AnyWork, new()).Ranked[0].Agency.Name.ShouldBe("2");
    }

    [Fact]
    public void The_agency_whose_posting_the_graduate_applied_to_is_asked_first_however_weak()
    {
        var work = AnyWork with { OwnerId = Id(1), OwnerFirst = true };

        ChooseAgency.Rank([Candidate(1) with { Strength = 0.01, Free = 1 }, Candidate(2)], work, new()).Ranked[0].Agency.Name.ShouldBe("1");
    }

    [Fact]
    public void Equal_agencies_are_ordered_by_id_so_that_the_choice_can_be_repeated()
    {
        var forwards = ChooseAgency.Rank([Candidate(1), Candidate(2)], AnyWork, new()).Ranked.Select(row => row.Agency.Id);
        var backwards = ChooseAgency.Rank([Candidate(2), Candidate(1)], AnyWork, new()).Ranked.Select(row => row.Agency.Id);

        forwards.ShouldBe(backwards);
    }

    public static TheoryData<string, AgencyCandidate> Obstacles() =>
        new()
        {
            { "asked-already", Candidate(1) with { AskedAlready = true } },
            { "not-a-member", Candidate(1) with { IsMember = false } },
            { "licence-invalid", Candidate(1) with { HasLicence = false } },
            { "service-not-offered", Candidate(1) with { OffersService = false } },
            { "intake-paused", Candidate(1) with { IntakePaused = true } },
            { "blocked-by-graduate", Candidate(1) with { BlockedByGraduate = true } },
            { "consent-not-possible", Candidate(1) with { ConsentPossible = false } },
            { "no-counsellor", Candidate(1) with { HasPeople = false } },
            { "no-capacity", Candidate(1) with { Free = 0 } },
        };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void An_agency_that_may_not_serve_is_left_out_with_its_reason(string code, AgencyCandidate candidate)
    {
        var choice = ChooseAgency.Rank([candidate], AnyWork, new());

        choice.Ranked.ShouldBeEmpty();
        choice.Excluded.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void Three_lucky_hires_do_not_beat_forty_of_sixty()
    {
        var alliance = new Outcomes(60, 200);

        var lucky = Strength.Of(new(3, 3), new(3, 3), alliance, 10);
        var proven = Strength.Of(new(40, 60), new(40, 60), alliance, 10);

        lucky.ShouldBeLessThan(proven);
    }

    [Fact]
    public void An_agency_without_a_history_is_taken_to_be_as_good_as_the_alliance() =>
        Strength.Of(default, default, new(29, 98), 10).ShouldBe(0.3, 1e-9);

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:D12}");

    private static AgencyCandidate Candidate(int number) =>
        new(Id(number), $"{number}", true, true, true, false, false, true, false, true, 0.3, new(3, 10), 0, 5, 10, 4);
}
