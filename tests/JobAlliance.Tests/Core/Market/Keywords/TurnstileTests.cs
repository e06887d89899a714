using JobAlliance.Core.Market.Embedded.Keywords;

namespace JobAlliance.Tests.Core.Market.Keywords;

public sealed class TurnstileTests
{
    [Fact]
    public void No_more_work_at_once_than_may_and_all_have_their_turn()
    {
        const int most = 2;
        var (turnstile, inside, highest, done) = (new Turnstile(most), 0, 0, 0);
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue());

        done.ShouldBe(8 * 500);
        highest.ShouldBeInRange(1, most);

        void Work()
        {
            for (var i = 0; i < 500; i++)
            {
                using var place = turnstile.Enter();
                var now = Interlocked.Increment(ref inside);
                InterlockedMax(ref highest, now);
                Thread.SpinWait(50);
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref done);
            }
        }
    }

    private static void InterlockedMax(ref int highest, int value)
    {
        for (var seen = Volatile.Read(ref highest); seen < value; seen = Volatile.Read(ref highest))
        {
            Interlocked.CompareExchange(ref highest, value, seen);
        }
    }
}
