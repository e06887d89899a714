using System.Text.Json;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Postings;

namespace JobAlliance.Tests.Core.Market.Snapshots;

public sealed class RestoreMarketTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly KeptMarket kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task Nothing_is_read_again_when_nothing_has_changed()
    {
        var posting = await kept.AddPostingAsync("Java开发工程师");
        var graduate = await kept.AddGraduateAsync("Java开发");
        await kept.BuildAsync();

        var (index, readAnew) = (await kept.RestoreAsync()).ShouldNotBeNull();

        readAnew.ShouldBe(0);
        (await KeptMarket.FindAsync(index, "spring")).ShouldBe([posting.Id]);
        var status = await index.GetStatusAsync(TestContext.Current.CancellationToken);
        (status.Postings, status.Resumes, status.IsReady).ShouldBe((1, 1, true));
        var resume = (
            await index.RetrieveResumesAsync(Wanted, ScoringWeights.Default, Today, 5, TestContext.Current.CancellationToken)
        ).ShouldHaveSingleItem();
        resume.GraduateId.ShouldBe(graduate);
    }

    [Fact]
    public async Task A_restored_market_judges_as_the_one_that_was_read()
    {
        for (var i = 0; i < 30; i++)
        {
            await kept.AddPostingAsync($"Java开发工程师{i}");
        }

        var built = await kept.BuildAsync();

        var (restored, _) = (await kept.RestoreAsync()).ShouldNotBeNull();

        Judged(restored).ShouldBe(Judged(built));
    }

    [Fact]
    public async Task A_posting_changed_meanwhile_is_read_anew()
    {
        var posting = await kept.AddPostingAsync("Java开发工程师");
        await kept.AddPostingAsync("测试工程师");
        await kept.BuildAsync();
        await kept.ChangeAsync<Posting>(posting.Id, row => row.SetContent(row.Content with { Title = "会计" }));

        var (index, readAnew) = (await kept.RestoreAsync()).ShouldNotBeNull();

        readAnew.ShouldBe(1);
        (await KeptMarket.FindAsync(index, "会计")).ShouldBe([posting.Id]);
        (await KeptMarket.FindAsync(index, "开发工程师")).ShouldNotContain(posting.Id);
    }

    [Fact]
    public async Task A_posting_closed_meanwhile_is_found_no_more_and_a_new_one_is()
    {
        var closed = await kept.AddPostingAsync("Java开发工程师");
        await kept.BuildAsync();
        await kept.ChangeAsync<Posting>(closed.Id, row => row.Shut(PostingStatus.Closed, row.CreatedAt));
        var added = await kept.AddPostingAsync("Java架构师");

        var (index, readAnew) = (await kept.RestoreAsync()).ShouldNotBeNull();

        readAnew.ShouldBe(1);
        (await KeptMarket.FindAsync(index, "java")).ShouldBe([added.Id]);
        Judged(index).ShouldNotContain(closed.Id.ToString());
    }

    [Fact]
    public async Task A_posting_whose_owner_lost_the_licence_is_open_no_more()
    {
        var agency = await AddAgencyAsync();
        var posting = await kept.AddPostingAsync("Java开发工程师", agency);
        await kept.BuildAsync();
        await kept.ChangeAsync<Agency>(agency, row => row.LicenceExpiresOn = Today.AddDays(-1));

        var (index, readAnew) = (await kept.RestoreAsync()).ShouldNotBeNull();

        readAnew.ShouldBe(1);
        (await KeptMarket.FindAsync(index, "java")).ShouldNotContain(posting.Id);
    }

    [Fact]
    public async Task A_resume_changed_meanwhile_is_read_anew_and_a_hired_one_is_gone()
    {
        var hired = await kept.AddGraduateAsync("Java开发");
        var moved = await kept.AddGraduateAsync("Java开发");
        await kept.BuildAsync();
        await kept.ChangeAsync<JobAlliance.Core.Graduates.Graduate>(hired, row => row.HiredAt = row.CreatedAt);
        await kept.ChangeAsync<JobAlliance.Core.Graduates.Graduate>(moved, row => row.Major = "会计学");

        var (index, readAnew) = (await kept.RestoreAsync()).ShouldNotBeNull();

        readAnew.ShouldBe(1);
        var left = (
            await index.RetrieveResumesAsync(Wanted, ScoringWeights.Default, Today, 5, TestContext.Current.CancellationToken)
        ).ShouldHaveSingleItem();
        (left.GraduateId, left.Major).ShouldBe((moved, "会计学"));
    }

    [Fact]
    public async Task What_another_build_has_read_is_read_again()
    {
        await kept.AddPostingAsync("Java开发工程师");
        await kept.BuildAsync();

        (await kept.RestoreAsync("another vocabulary")).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(400)]
    public async Task A_file_that_was_cut_short_is_not_used(int length)
    {
        await kept.AddPostingAsync("Java开发工程师");
        await kept.BuildAsync();
        await using (var file = File.OpenWrite(kept.File))
        {
            file.SetLength(length);
        }

        (await kept.RestoreAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_with_a_damaged_byte_is_not_used()
    {
        await kept.AddPostingAsync("Java开发工程师");
        await kept.BuildAsync();
        var bytes = await File.ReadAllBytesAsync(kept.File, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(kept.File, bytes, TestContext.Current.CancellationToken);

        (await kept.RestoreAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_restored_market_takes_newer_writes_and_ignores_late_ones()
    {
        var posting = await kept.AddPostingAsync("Java开发工程师");
        await kept.BuildAsync();
        var (index, _) = (await kept.RestoreAsync()).ShouldNotBeNull();

        var late = new PostingEntry(Wanted with { PostingId = posting.Id, Version = 1, Title = "旧" }, "旧", "旧", DateTimeOffset.UnixEpoch);
        await index.UpsertPostingsAsync([late], TestContext.Current.CancellationToken);
        await index.UpsertPostingsAsync(
            [late with { Profile = late.Profile with { Version = 9, Title = "高级会计" } }],
            TestContext.Current.CancellationToken
        );

        (await KeptMarket.FindAsync(index, "高级会计")).ShouldBe([posting.Id]);
        (await KeptMarket.FindAsync(index, "开发工程师")).ShouldBeEmpty();
    }

    private static string Judged(EmbeddedMarketIndex index)
    {
        var resume = new ResumeProfile
        {
            GraduateId = Guid.Empty,
            Version = 1,
            City = "上海",
            DesiredTitles = ["Java开发工程师"],
            Skills = [new HeldSkill("java", SkillSource.Work)],
        };
        return JsonSerializer.Serialize(index.MatchPostings(resume, ScoringWeights.Default, Today, 50), Json.Options);
    }

    private static PostingProfile Wanted { get; } =
        new()
        {
            PostingId = Guid.Empty,
            Version = 1,
            Title = "Java开发",
            City = "上海",
            MustSkills = ["java"],
        };

    private async Task<Guid> AddAgencyAsync()
    {
        await using var db = kept.Database.Open();
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = "静安人力",
            JoinedOn = Today.AddYears(-1),
            LicenceNumber = "310106",
            LicenceExpiresOn = Today.AddYears(1),
        };
        db.Agencies.Add(agency);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return agency.Id;
    }
}
