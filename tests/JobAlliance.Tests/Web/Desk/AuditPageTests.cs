using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>The audit log's filters, alone and together, with days as they are in China.</summary>
public sealed class AuditPageTests : StaffDeskTest
{
    private static readonly Guid Graduate = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

    protected override Task PrepareAsync() =>
        Alliance.WithDbAsync(db =>
        {
            db.AuditEntries.AddRange(
                Line(db.NewId(), "contact.read", "李顾问", "2026-03-01T23:50:00+08:00", Graduate),
                Line(db.NewId(), "contact.read", "陈经理", "2026-03-02T00:10:00+08:00", Graduate),
                Line(db.NewId(), "route.offered", "李顾问", "2026-03-02T09:00:00+08:00", db.NewId()),
                Line(db.NewId(), "routing.exhausted", "李顾问", "2026-03-03T09:00:00+08:00", Graduate)
            );
            return db.SaveChangesAsync();
        });

    [Theory]
    [InlineData("what=contact", 2)]
    [InlineData("what=route", 1)]
    [InlineData("what=routing", 1)]
    [InlineData("who=李", 3)]
    [InlineData("from=2026-03-02&through=2026-03-02", 2)]
    [InlineData("through=2026-03-01", 1)]
    [InlineData("what=contact&who=陈&from=2026-03-01&through=2026-03-05", 1)]
    [InlineData("what=weights", 0)]
    public async Task A_filter_shows_its_lines_and_can_be_taken_away(string query, int lines)
    {
        var page = await Staff.OpenAsync($"/staff/audit?{query}");

        page.QuerySelectorAll("tbody tr").Length.ShouldBe(lines);
        page.QuerySelectorAll(".filter-chips a[href]").Length.ShouldBeGreaterThanOrEqualTo(query.Split('&').Length);
    }

    [Fact]
    public async Task Everything_about_one_subject_is_a_link_away()
    {
        var link = (await Staff.OpenAsync("/staff/audit?who=陈")).QuerySelector("tbody a")!.GetAttribute("href")!.Replace("who=", "was=");

        (await Staff.OpenAsync(link)).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    private static AuditEntry Line(Guid id, string action, string actor, string at, Guid subject) =>
        new()
        {
            Id = id,
            At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            ActorKind = ActorKind.AgencyMember,
            ActorName = actor,
            Action = action,
            SubjectKind = "graduate",
            SubjectId = subject,
        };
}
