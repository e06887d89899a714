using JobAlliance.Core.Accounts;

namespace JobAlliance.Tests.Support;

/// <summary>Tests at the centre's desk: the running program, and somebody of its staff who is signed in.</summary>
public abstract class StaffDeskTest : IAsyncLifetime
{
    protected RunningAlliance Alliance { get; private set; } = null!;

    protected PageVisitor Staff { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        Staff = await new People(Alliance).SignInAsync("wang@example.org", AccountRole.Staff);
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        await Alliance.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What a class's tests find there.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;
}
