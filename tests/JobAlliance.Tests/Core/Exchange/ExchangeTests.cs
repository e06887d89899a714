using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Exchange;

public sealed class ExchangeTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task A_thread_is_between_the_graduate_and_the_agency_that_serves_and_nobody_else()
    {
        var (graduate, thread) = await ThreadAsync();

        (await PostAsync(thread, graduate)).Error.ShouldBeNull();
        (await PostAsync(thread, scenario.Alliance.Recruiter)).Error.ShouldBeNull();
        (await PostAsync(thread, scenario.Alliance.OtherOwner)).Error!.Kind.ShouldBe(ErrorKind.NotFound);
        (await PostAsync(thread, scenario.Staff)).Error!.Kind.ShouldBe(ErrorKind.NotFound);
        (await PostAsync(thread, await scenario.GraduateAsync("周同学"))).Error!.Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task An_agency_reads_the_graduates_words_without_the_name_and_then_has_nothing_unread()
    {
        var (graduate, thread) = await ThreadAsync();
        await PostAsync(thread, graduate);

        var before = await ThreadsAsync(scenario.Alliance.Recruiter);
        var read = await scenario.RunAsync<ReadThread, Result<ReadThread.View>>(use =>
            use.HandleAsync(new(thread), scenario.Alliance.Recruiter, default)
        );
        var after = await ThreadsAsync(scenario.Alliance.Recruiter);

        (before.Unread, after.Unread).ShouldBe((1, 0));
        (read.Value.Lines.Single().AuthorName, read.Value.Lines.Single().Mine).ShouldBe(("", false));
    }

    [Fact]
    public async Task A_long_thread_is_read_a_page_at_a_time_newest_first()
    {
        var (graduate, thread) = await ThreadAsync();
        await scenario.ChangeAsync(db =>
        {
            for (var number = 0; number < 250; number++)
            {
                db.ThreadMessages.Add(
                    new ThreadMessage
                    {
                        Id = db.NewId(),
                        ThreadId = thread,
                        AuthorId = db.NewId(),
                        AuthorName = "",
                        Text = $"{number}",
                        SentAt = db.Now,
                    }
                );
            }

            return Task.CompletedTask;
        });

        List<string> read = [];
        for (int? skip = 0; skip is { } from; )
        {
            var view = (
                await scenario.RunAsync<ReadThread, Result<ReadThread.View>>(use => use.HandleAsync(new(thread, Skip: from), graduate, default))
            ).Value;
            view.Lines.Count.ShouldBeLessThanOrEqualTo(ReadThread.AtOnce);
            read.InsertRange(0, view.Lines.Select(line => line.Text));
            skip = view.Earlier;
        }

        read.ShouldBe(Enumerable.Range(0, 250).Select(number => $"{number}"));
    }

    [Fact]
    public async Task A_graduate_sees_which_thread_has_something_unread_until_it_is_opened()
    {
        var (graduate, thread) = await ThreadAsync();
        await PostAsync(thread, scenario.Alliance.Recruiter);

        var before = await ThreadsAsync(graduate);
        await scenario.RunAsync<ReadThread, Result<ReadThread.View>>(use => use.HandleAsync(new(thread), graduate, default));
        var after = await ThreadsAsync(graduate);

        (before.Unread, after.Unread).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_notice_is_unread_for_its_group_until_it_is_read_and_gone_when_withdrawn()
    {
        var graduate = await scenario.GraduateAsync();
        var notice = await scenario.RunAsync<PublishNotice, Result<Guid>>(use =>
            use.HandleAsync(new("春季专场", "三月五日,区就业促进中心。", NoticeAudience.Graduates), scenario.Staff, default)
        );
        (await UnreadAsync(graduate), await UnreadAsync(scenario.Alliance.Owner)).ShouldBe((1, 0));

        await scenario.RunAsync<MarkRead, Result>(use => use.HandleAsync(new(NoticeId: notice.Value), graduate, default));
        (await UnreadAsync(graduate)).ShouldBe(0);

        var other = await scenario.GraduateAsync("周同学");
        await scenario.RunAsync<WithdrawNotice, Result>(use => use.HandleAsync(new(notice.Value), scenario.Staff, default));
        (await UnreadAsync(other)).ShouldBe(0);
    }

    private async Task<(Actor Graduate, Guid Thread)> ThreadAsync()
    {
        await scenario.OpenAgenciesAsync();
        var graduate = await scenario.GraduateAsync();
        var posting = await scenario.Alliance.PublishedAsync();
        await scenario.RunAsync<ApplyToPosting, Result<Guid>>(use => use.HandleAsync(new(posting), graduate, default));
        await scenario.DrainAsync();
        var route = await scenario.ReadAsync(db => db.Routes.SingleAsync());
        await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Recruiter, default));
        return (graduate, (await scenario.ReadAsync(db => db.Threads.SingleAsync())).Id);
    }

    private Task<Result<Guid>> PostAsync(Guid thread, Actor actor) =>
        scenario.RunAsync<PostMessage, Result<Guid>>(use => use.HandleAsync(new(thread, "周四下午方便吗?"), actor, default));

    private async Task<ListThreads.Row> ThreadsAsync(Actor actor) =>
        (
            await scenario.RunAsync<ListThreads, Result<Page<ListThreads.Row>>>(use => use.HandleAsync(new(new()), actor, default))
        ).Value.Items.Single();

    private Task<int> UnreadAsync(Actor actor) => scenario.RunAsync<CountUnread, int>(use => use.HandleAsync(actor, default));
}
