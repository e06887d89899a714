namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>Writes a résumé as graduates do: some skills are listed, some are only told in what they did.</summary>
internal sealed class ResumeText(Random random)
{
    public string Summary(ResumeDraft resume) =>
        resume.English
            ? Of(["Graduate looking for a first position, reliable and curious.", "Final-year student, quick learner, available from July."])
            : Of([
                "应届毕业生,性格开朗,学习能力强,能吃苦耐劳。",
                "在校期间成绩优良,责任心强,希望在专业方向长期发展。",
                "本人踏实认真,有较强的团队合作意识。",
            ]);

    public string Project(ResumeDraft resume)
    {
        var told = resume.ToldInProject.Select(skill => skill.Other(resume.English, random));
        return resume.English
            ? string.Format(
                null,
                Of([
                    "Built the graduation project using {0}; presented the results to the faculty.",
                    "Course project in a team of four; my part was {0}.",
                ]),
                string.Join(" and ", told)
            )
            : string.Format(
                null,
                Of([
                    "毕业设计中主要运用{0},独立完成并通过答辩。",
                    "小组四人合作,本人负责{0}部分,最终获评优秀。",
                    "课程实践项目,期间完成了{0}等工作。",
                ]),
                string.Join("和", told)
            );
    }

    public string Work(ResumeDraft resume) =>
        resume.English
            ? $"Helped the team with {resume.Listed[0].Other(true, random)}."
            : string.Format(null, Of(["实习期间协助同事完成{0}相关工作。", "参与{0},得到部门认可。"]), resume.Listed[0].Other(false, random));

    private string Of(string[] all) => all[random.Next(all.Length)];
}
