using System.Text;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Core.Market.Text;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Contracts;

/// <summary>The embedded engine's analysis against the server's own <c>cjk</c> analyzer.</summary>
public sealed class AnalysisTests
{
    private const string Sentinel = " zqzqz ";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_title_of_51job_gives_the_terms_that_the_server_gives()
    {
        var titles = Titles();

        (await Differences(titles)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_character_of_the_basic_plane_is_cut_as_the_server_cuts_it()
    {
        var characters = Enumerable
            .Range(0x21, 0xFFFE - 0x21)
            .Where(point => point is < 0xD800 or > 0xDFFF && !IsLeftOut(point))
            .Select(point => (char)point);

        (await Differences([.. characters.Select(character => $"{character} a{character}b 1{character}1 中{character}中")])).ShouldBeEmpty();
    }

    /// <summary>
    /// Characters that Unicode added after the server's tables were made, the vowel signs of South East Asian scripts, and places without a character.
    /// </summary>
    private static bool IsLeftOut(int point) =>
        char.GetUnicodeCategory((char)point) == System.Globalization.UnicodeCategory.OtherNotAssigned
        || point
            is (>= 0x55B and <= 0x58A)
                or (>= 0x870 and <= 0x8D2)
                or (>= 0xB55 and <= 0x1CFF and not (>= 0x1100 and <= 0x11FF))
                or 0x1DFA
                or 0x2C2F
                or 0x2C5F
                or (>= 0x31BB and <= 0x31BF)
                or (>= 0x4DB6 and <= 0x4DBF)
                or (>= 0x9FF0 and <= 0x9FFF)
                or (>= 0xA7C0 and <= 0xA82C)
                or (>= 0xA9E0 and <= 0xAAFF)
                or 0xAB68
                or 0xAB69;

    /// <summary>The first column of every row, without the brackets that it stands in.</summary>
    private static IReadOnlyList<string> Titles()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lines = File.ReadLines(Repository.Shared("data/51job-2019/51job.csv"), Encoding.GetEncoding("GB18030")).Skip(1);
        string[] titles = [.. lines.Select(line => line.Split("']")[0].TrimStart('"', '[', '\'')).Where(title => title.Length > 0)];
        titles.Length.ShouldBeGreaterThan(4_900);
        return titles;
    }

    /// <summary>The texts that are cut otherwise, with both lists of terms. Many texts go in one request, a word that no text has between them.</summary>
    private static async Task<List<string>> Differences(IReadOnlyList<string> texts)
    {
        using var client = ElasticsearchServer.Client(ElasticsearchServer.Options());
        List<string> differences = [];
        foreach (var chunk in texts.Chunk(400))
        {
            var theirs = await Theirs(client, chunk);
            for (var i = 0; i < chunk.Length; i++)
            {
                var ours = string.Join(' ', CjkAnalyzer.Terms(chunk[i]));
                if (ours != theirs[i])
                {
                    differences.Add($"{chunk[i]} (U+{(int)chunk[i][0]:X4}): ours '{ours}', theirs '{theirs[i]}'");
                }
            }
        }

        return differences;
    }

    private static async Task<string[]> Theirs(ElasticsearchClient client, string[] texts)
    {
        var terms = await client.AnalyzeAsync(null, "cjk", string.Join(Sentinel, texts), Cancel);
        return string.Join(' ', terms).Split(Sentinel.Trim()).Select(part => part.Trim()).ToArray();
    }
}
