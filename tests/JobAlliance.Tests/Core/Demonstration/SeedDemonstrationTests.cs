using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Demonstration;

public sealed class SeedDemonstrationTests
{
    [Fact]
    public async Task The_same_seed_makes_the_same_alliance()
    {
        (await SeededAsync(seed: 7)).ShouldBe(await SeededAsync(seed: 7));
        (await SeededAsync(seed: 7)).ShouldNotBe(await SeededAsync(seed: 8));
    }

    [Fact]
    public async Task Ten_agencies_have_strengths_of_their_own_and_every_row_is_told_of()
    {
        using var database = new TestDatabase();
        await SeedAsync(database, new SeedDemonstration.Request(1, 54, 250));

        await using var db = database.Open();
        (await db.Agencies.ToListAsync()).Select(agency => string.Join(',', agency.Occupations)).Distinct().Count().ShouldBe(10);
        (await db.Graduates.CountAsync(graduate => graduate.SubmittedVersion == 1)).ShouldBe(50);
        (await db.Outbox.CountAsync(message => message.Type == typeof(PostingsChanged).FullName)).ShouldBe(2);
        (await db.Outbox.CountAsync(message => message.Type == typeof(ResumesChanged).FullName)).ShouldBe(1);
    }

    [Fact]
    public async Task An_alliance_that_exists_is_left_alone()
    {
        using var database = new TestDatabase();
        (await SeedAsync(database, new SeedDemonstration.Request(1, 5, 5))).ShouldBeTrue();

        (await SeedAsync(database, new SeedDemonstration.Request(1, 5, 5))).ShouldBeFalse();
    }

    private static async Task<bool> SeedAsync(TestDatabase database, SeedDemonstration.Request request)
    {
        await using var db = database.Open();
        return await new SeedDemonstration(db, OccupationVocabulary.Default).HandleAsync(request, default);
    }

    private static async Task<string> SeededAsync(int seed)
    {
        using var database = new TestDatabase();
        await SeedAsync(database, new SeedDemonstration.Request(seed, 10, 30));
        await using var db = database.Open();
        var postings = await db.Postings.OrderBy(posting => posting.ExternalId).Select(posting => posting.Title + posting.EmployerName).ToListAsync();
        var graduates = await db.Graduates.OrderBy(graduate => graduate.Email).Select(graduate => graduate.Name + graduate.Major).ToListAsync();
        return string.Join('|', postings.Concat(graduates));
    }
}
