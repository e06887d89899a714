using JobAlliance.Benchmarks.Skills;
using JobAlliance.Core.Vocabulary.Skills;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class SkillExtractionTests
{
    private const double LeastPrecision = 0.83;
    private const double LeastRecall = 0.88;

    [Fact]
    public void Skills_of_two_hundred_real_descriptions_are_found()
    {
        var file = SharedData.PathOf("data/51job-2019/51job.csv");
        var annotations = SharedData.ProjectFile("tests/JobAlliance.Tests/Core/Vocabulary/annotations.tsv");

        var postings = AnnotatedPosting.Read(annotations, file);
        var quality = new MeasureSkills(SkillVocabulary.Load()).Measure(postings);

        postings.Count.ShouldBe(200);
        quality.Precision.ShouldBeGreaterThan(LeastPrecision);
        quality.Recall.ShouldBeGreaterThan(LeastRecall);
    }
}
