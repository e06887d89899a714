namespace JobAlliance.Tests.Support;

/// <summary>Asks until it is so, or the deadline has passed.</summary>
public static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, int seconds = 60)
    {
        var cancel = TestContext.Current.CancellationToken;
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeLessThan(seconds, "it never became so");
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>What must not happen is watched for: a second of looking, since nothing says that it never will.</summary>
    public static async Task StaysAsync<T>(T awaited, Func<Task<T>> read)
    {
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            (await read()).ShouldBe(awaited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        } while (TimeProvider.System.GetElapsedTime(started).TotalSeconds < 1);
    }

    /// <summary>Reads until the answer is as awaited, and gives it.</summary>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> isAwaited, int seconds = 60)
    {
        var answer = await read();
        await TrueAsync(async () => isAwaited(answer) || isAwaited(answer = await read()), seconds);
        return answer;
    }
}
