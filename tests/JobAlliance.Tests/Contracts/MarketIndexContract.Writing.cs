using System.Text.Json;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

public abstract partial class MarketIndexContract
{
    [Fact]
    public async Task A_newer_version_replaces_the_one_held()
    {
        await Write(Posting(1));
        await Write(Posting(1, "会计", version: 2));

        (await Ids(Query("会计"))).ShouldBe([Id(1)]);
        (await Index.GetStatusAsync(Cancel)).Postings.ShouldBe(1);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_version_that_is_not_newer_is_ignored_and_no_failure(long version)
    {
        await Write(Posting(1, "会计", version: 5));

        var outcome = await Index.UpsertPostingsAsync([Posting(1, "护士", version: version)], Cancel);
        await Index.RefreshAsync(Cancel);

        outcome.ShouldSatisfyAllConditions(() => outcome.Taken.ShouldBe(1), () => outcome.Failures.ShouldBeEmpty());
        (await Ids(Query("护士"))).ShouldBeEmpty();
        (await Ids(Query("会计"))).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task Of_several_versions_in_one_batch_the_newest_stays()
    {
        await Write(Posting(1, "会计", version: 3), Posting(1, "护士", version: 2), Posting(1, "教师", version: 1));

        (await Ids(Query("会计"))).ShouldBe([Id(1)]);
        (await Index.GetStatusAsync(Cancel)).Postings.ShouldBe(1);
    }

    [Fact]
    public async Task Deleted_postings_and_resumes_are_gone_and_unknown_ids_are_no_error()
    {
        await Write(Posting(1), Posting(2));
        await Write(Resume(1), Resume(2));

        (await Index.DeletePostingsAsync([Id(1), Id(77)], Cancel)).Failures.ShouldBeEmpty();
        (await Index.DeleteResumesAsync([Id(1), Id(77)], Cancel)).Failures.ShouldBeEmpty();
        await Index.RefreshAsync(Cancel);

        (await Ids(Query("java"))).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery { Text = "java" })).ShouldBe([Id(2)]);
        (await Index.RetrievePostingsAsync(Resume(1).Profile, ScoringWeights.Default, Today, 10, Cancel))
            .Select(found => found.PostingId)
            .ShouldBe([Id(2)]);
        (await Index.RetrieveResumesAsync(Posting(1).Profile, ScoringWeights.Default, Today, 10, Cancel))
            .Select(found => found.GraduateId)
            .ShouldBe([Id(2)]);
    }

    [Fact]
    public async Task What_was_deleted_can_be_written_again()
    {
        await Write(Posting(1));
        await Index.DeletePostingsAsync([Id(1)], Cancel);
        await Write(Posting(1, version: 9));

        (await Ids(Query("java"))).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task Clear_removes_everything()
    {
        await Write(Posting(1));
        await Write(Resume(1));

        await Index.ClearAsync(Cancel);

        (await Ids(Query())).ShouldBeEmpty();
        var status = await Index.GetStatusAsync(Cancel);
        (status.Postings, status.Resumes).ShouldBe((0, 0));
        await Write(Posting(1));
        (await Ids(Query())).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task The_status_counts_what_is_held_closed_postings_too()
    {
        await Write(Posting(1), Posting(2, change: profile => profile with { IsOpen = false }));
        await Write(Resume(1));

        var status = await Index.GetStatusAsync(Cancel);

        (status.Postings, status.Resumes).ShouldBe((2, 1));
        status.Engine.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_rebuild_changes_nothing_until_it_is_committed()
    {
        await Write(Posting(1));
        await using var rebuild = await Index.BeginRebuildAsync(Cancel);
        await rebuild.AddPostingsAsync([Posting(2)], Cancel);
        await rebuild.AddResumesAsync([Resume(1)], Cancel);
        await Index.RefreshAsync(Cancel);
        (await Ids(Query())).ShouldBe([Id(1)]);

        await rebuild.CommitAsync(Cancel);

        (await Ids(Query())).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery())).ShouldBe([Id(1)]);
        (await Index.GetStatusAsync(Cancel)).IsReady.ShouldBeTrue();
    }

    [Fact]
    public async Task A_rebuild_that_is_not_committed_is_discarded()
    {
        await Write(Posting(1));
        await using (var rebuild = await Index.BeginRebuildAsync(Cancel))
        {
            await rebuild.AddPostingsAsync([Posting(2)], Cancel);
        }

        await Write(Posting(3));

        (await Ids(Query())).ShouldBe([Id(1), Id(3)], ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_during_a_rebuild_reach_what_serves_and_what_is_built()
    {
        await Write(Posting(1), Posting(2));
        await using var rebuild = await Index.BeginRebuildAsync(Cancel);
        await Write(Posting(1, "会计", version: 7), Posting(3, "护士"));
        await Index.DeletePostingsAsync([Id(2)], Cancel);
        await Index.RefreshAsync(Cancel);
        (await Ids(Query("会计"))).ShouldBe([Id(1)]);

        await rebuild.AddPostingsAsync([Posting(1), Posting(2)], Cancel);
        await rebuild.CommitAsync(Cancel);

        (await Ids(Query())).ShouldBe([Id(1), Id(3)], ignoreOrder: true);
        (await Ids(Query("会计"))).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task Candidates_pass_the_hard_constraints_and_come_back_whole()
    {
        var blocked = Id(900);
        await Write(
            Posting(1),
            Posting(2, change: profile => profile with { MinimumDegree = Degree.Doctor }),
            Posting(3, change: profile => profile with { City = "杭州" }),
            Posting(4, change: profile => profile with { AgencyId = blocked }),
            Posting(5, employer: "不去"),
            Posting(6, "销售", change: profile => profile with { MustSkills = ["negotiation"] })
        );
        var resume = Resume(1, change: profile => profile with { BlockedAgencies = [blocked], BlockedEmployers = ["不去"] }).Profile;

        var candidates = await Index.RetrievePostingsAsync(resume, ScoringWeights.Default, Today, 10, Cancel);

        Json(candidates[0]).ShouldBe(Json(Posting(1).Profile));
        candidates.Select(candidate => candidate.PostingId).ShouldBeSubsetOf([Id(1), Id(6)]);
    }

    [Fact]
    public async Task No_more_candidates_come_than_asked_for_and_the_best_first()
    {
        await Write(
            Posting(1, "销售", change: profile => profile with { MustSkills = ["spring-boot", "negotiation"] }),
            Posting(2),
            Posting(3, change: profile => profile with { MustSkills = ["java", "spring-boot"], District = "静安" })
        );

        var candidates = await Index.RetrievePostingsAsync(Resume(1).Profile, ScoringWeights.Default, Today, 2, Cancel);

        candidates.Select(candidate => candidate.PostingId).ShouldBe([Id(2), Id(3)], ignoreOrder: true);
    }

    [Fact]
    public async Task Resumes_for_a_posting_pass_the_hard_constraints_hidden_ones_too()
    {
        await Write(
            Resume(1),
            Resume(2, isVisible: false),
            Resume(3, change: profile => profile with { Degree = Degree.Associate }),
            Resume(4, change: profile => profile with { BlockedEmployers = ["静安数据科技"] })
        );

        var candidates = await Index.RetrieveResumesAsync(Posting(1).Profile, ScoringWeights.Default, Today, 10, Cancel);

        candidates.Select(candidate => candidate.GraduateId).ShouldBe([Id(1), Id(2)], ignoreOrder: true);
        Json(candidates.Single(candidate => candidate.GraduateId == Id(1))).ShouldBe(Json(Resume(1).Profile));
    }
}
