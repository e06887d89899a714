using System.Text;
using JobAlliance.Core.Market.Text;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace JobAlliance.Tests.Core.Market;

public sealed class CjkAnalyzerTests
{
    [Theory]
    [InlineData("Java开发工程师", "java 开发 发工 工程 程师")]
    [InlineData("会", "会")]
    [InlineData("C++/C#/.NET 4.5", "c c net 4.5")]
    [InlineData("Ｗｅｂ前端（上海）", "web 前端 上海")]
    [InlineData("front-end and back_end", "front end back_end")]
    [InlineData("8千-1.1万·13薪", "8 千 1.1 万 13 薪")]
    [InlineData("don't e-mail: 3,000 a.b 1.", "don't e mail 3,000 a.b 1")]
    [InlineData("ｶﾞﾗｽ ガラス 한국어 ", "ガラ ラス ガラ ラス 한국 국어")]
    public void Text_is_cut_into_words_and_pairs(string text, string terms) => string.Join(' ', CjkAnalyzer.Terms(text)).ShouldBe(terms);

    [Fact]
    public void Random_text_gives_the_terms_that_Lucene_gives()
    {
        const string alphabet = "aZ09 .,'\"_-:;·、。工程师的Java９Ａ．，ー々あカｶﾞ한국éßñ#+/()（）【】\n";
        var random = new Random(7);
        using var lucene = new CJKAnalyzer(LuceneVersion.LUCENE_48);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            CjkAnalyzer.Terms(text).ShouldBe(LuceneTerms(lucene, text), text);
        }
    }

    private static List<string> LuceneTerms(CJKAnalyzer analyzer, string text)
    {
        List<string> terms = [];
        using var stream = analyzer.GetTokenStream("text", new StringReader(text));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }
}
