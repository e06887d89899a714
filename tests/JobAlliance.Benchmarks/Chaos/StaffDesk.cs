using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>A member of staff who works through the review queue by its pages: approves, and rejects every third.</summary>
internal sealed partial class StaffDesk(Uri door, int wanted) : IDisposable
{
    public const string Email = "staff@example.org";
    public const string Password = "a long password 2";
    private const int EmptyLooks = 40;
    private readonly Caller caller = new(door, 230);

    /// <summary>Matches whose decision was accepted, and whether it was an approval.</summary>
    public ConcurrentDictionary<Guid, bool> Decided { get; } = new();

    public Task SignInAsync() => caller.FillInAsync("/account/sign-in", new() { ["Input.Email"] = Email, ["Input.Password"] = Password });

    /// <summary>Until so many are decided, or the others are done and nothing waits any more.</summary>
    public async Task RunAsync(Func<bool> othersAreDone, Action decidedOne)
    {
        for (var empty = 0; Decided.Count < wanted && empty < EmptyLooks; )
        {
            var page = await caller.ReadPageAsync("/staff/review");
            var waiting = RowPattern().Matches(page).Select(row => Guid.Parse(row.Groups[1].Value)).ToList();
            foreach (var id in waiting.Take(wanted - Decided.Count))
            {
                await DecideAsync(id, Caller.TokenIn(page), decidedOne);
            }

            empty = waiting.Count == 0 && othersAreDone() ? empty + 1 : 0;
            await Task.Delay(50);
        }
    }

    public void Dispose() => caller.Dispose();

    private async Task DecideAsync(Guid id, string token, Action decidedOne)
    {
        var approve = id.GetHashCode() % 3 != 0;
        Dictionary<string, string> form = new()
        {
            ["Input.ReasonCode"] = "role-differs",

            ["__RequestVerificationToken"] = token,
        };
        var (status, wasUnanswered) = await caller.PostFormAsync($"/staff/review/{id}?handler={(approve ? "Approve" : "Reject")}", form);
        // Decided already: by the call that was killed before it could answer. Otherwise it lapsed or was judged again meanwhile, and nothing was accepted.
        if (status is HttpStatusCode.Redirect || (status is HttpStatusCode.Conflict && wasUnanswered))
        {
            Decided[id] = approve;
            decidedOne();
        }
        else if (status is not (HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed))
        {
            throw new InvalidOperationException($"The decision of {id} was answered with {(int)status}.");
        }
    }

    [GeneratedRegex("name=\"ids\" value=\"([^\"]+)\"")]
    private static partial Regex RowPattern();
}
