using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>Writes a posting as employers do.</summary>
internal sealed class PostingText(Random random)
{
    public string Title(PostingDraft posting)
    {
        var title = posting.Trade.Title(posting.English, random);
        return posting.Level switch
        {
            Level.Leaders when posting.English => Of(["Director of ", "Head of "]) + title,
            Level.Leaders => title.Split('(')[0] + Of(["总监", "经理(团队负责人)"]),
            Level.Experienced when posting.English => "Senior " + title,
            Level.Experienced => Of(["高级", "资深"]) + title,
            Level.Graduates when random.NextDouble() < 0.3 => posting.English
                ? Of(["Junior ", "Graduate "]) + title
                : title + Of(["(应届生可)", "(双休+五险一金)", "实习生"]),
            _ => random.NextDouble() < 0.15 && !posting.English ? Of(["急聘", "诚聘"]) + title : title,
        };
    }

    public string Experience(PostingDraft posting) =>
        posting.Level switch
        {
            Level.Graduates => posting.English ? Of(["no experience required", "entry level"]) : Of(["经验不限", "无经验", "应届毕业生", "1年以下"]),
            Level.SomeYears => posting.English ? "1-3 years" : "1-3年",
            Level.Experienced => posting.English ? "5-10 years" : "5-10年",
            _ => posting.English ? "10+ years" : Of(["8年以上", "10年以上"]),
        };

    public string Description(PostingDraft posting) => posting.English ? English(posting) : Chinese(posting);

    private string Chinese(PostingDraft posting)
    {
        var lines = new List<string> { Of(["【岗位职责】", "岗位职责:", "工作内容:", "一、职位描述"]) };
        lines.AddRange(Numbered(Duties.OrderBy(_ => random.Next()).Take(random.Next(2, 4))));
        lines.Add(Of(["【任职要求】", "任职资格:", "岗位要求:", "二、任职要求"]));
        var asked = new List<string>();
        if (posting.Degree != Degree.None)
        {
            asked.Add(
                $"{DegreeName(posting.Degree)}及以上学历,"
                    + Of(["", $"{posting.Trade.Majors[0]}等相关专业优先,"])
                    + Of(["应届毕业生亦可", "吃苦耐劳", "有责任心"])
            );
        }

        if (posting.InTextOnly)
        {
            asked.AddRange(
                Grouped(posting.Must, "、", false)
                    .Select(skills => string.Format(null, Of(["熟悉{0}", "熟练掌握{0}", "精通{0}", "具备{0}能力", "有{0}相关经验", "会{0}"]), skills))
            );
        }

        asked.Add(Of(["良好的团队协作精神", "工作细致认真", "能适应一定的工作压力", "学习能力强"]));
        if (posting.NotNeeded is { } not)
        {
            asked.Add(string.Format(null, Of(["无需{0}经验", "不要求会{0}", "{0}经验不作要求", "没有{0}经验也可以"]), not.Name));
        }

        lines.AddRange(Numbered(asked));
        lines.AddRange(
            posting.Nice.Select(skill =>
                string.Format(null, Of(["加分项:{0}", "有{0}经验者优先", "会{0}者优先考虑", "了解{0}更佳"]), skill.Other(false, random))
            )
        );
        lines.Add(Of(["【福利待遇】五险一金、带薪年假、节日福利", "我们提供:双休、年终奖、免费培训", "工作时间:9:00-18:00,周末双休"]));
        return string.Join(Of(["\n", "\n", " "]), lines);
    }

    private string English(PostingDraft posting)
    {
        var lines = new List<string> { Of(["What you'll do", "Responsibilities:", "About the role"]) };
        lines.AddRange(EnglishDuties.OrderBy(_ => random.Next()).Take(random.Next(2, 4)).Select(duty => "- " + duty));
        lines.Add(Of(["Requirements:", "What we're looking for", "Qualifications"]));
        if (posting.Degree != Degree.None)
        {
            lines.Add("- " + EnglishDegree(posting.Degree) + " or above");
        }

        if (posting.InTextOnly)
        {
            lines.AddRange(
                Grouped(posting.Must, " and ", true)
                    .Select(skills =>
                        "- "
                        + string.Format(
                            null,
                            Of(["Solid knowledge of {0}", "Experience with {0}", "Proficient in {0}", "Hands-on {0}", "Strong skills in {0}"]),
                            skills
                        )
                    )
            );
        }

        lines.Add("- " + Of(["A good team player", "Eager to learn", "Good communication with colleagues"]));
        if (posting.NotNeeded is { } not)
        {
            lines.Add(
                "- " + string.Format(null, Of(["No {0} experience needed", "{0} is not required", "You do not need to know {0}"]), not.English[0])
            );
        }

        lines.AddRange(
            posting.Nice.Select(skill =>
                "- "
                + string.Format(
                    null,
                    Of(["{0} is a plus", "Nice to have: {0}", "Familiarity with {0} preferred", "Bonus: {0}"]),
                    skill.Other(true, random)
                )
            )
        );
        return string.Join('\n', lines);
    }

    /// <summary>One or two skills a line, in other words than the résumé's.</summary>
    private IEnumerable<string> Grouped(IReadOnlyList<TradeSkill> skills, string mark, bool english)
    {
        for (var at = 0; at < skills.Count; )
        {
            var size = random.Next(1, 3);
            yield return string.Join(mark, skills.Skip(at).Take(size).Select(skill => skill.Other(english, random)));
            at += size;
        }
    }

    private IEnumerable<string> Numbered(IEnumerable<string> lines) =>
        lines.Select((line, at) => $"{at + 1}" + Of(["、", "."]) + line + Of([";", "。"]));

    private static string DegreeName(Degree degree) =>
        degree switch
        {
            Degree.Associate => "大专",
            Degree.Bachelor => "本科",
            Degree.Master => "硕士",
            _ => "博士",
        };

    private static string EnglishDegree(Degree degree) =>
        degree switch
        {
            Degree.Associate => "Associate degree",
            Degree.Bachelor => "Bachelor's degree",
            Degree.Master => "Master's degree",
            _ => "PhD",
        };

    private string Of(string[] all) => all[random.Next(all.Length)];

    private static readonly string[] Duties =
    [
        "负责部门日常工作的开展与跟进",
        "配合团队完成各阶段任务",
        "整理并汇总相关资料,按时提交",
        "与其他部门保持沟通,推动问题解决",
        "完成上级交办的其他工作",
        "参与方案的讨论与落地",
        "持续改进工作流程,提高效率",
        "协助主管完成月度总结",
    ];

    private static readonly string[] EnglishDuties =
    [
        "Work with colleagues across departments",
        "Support the team in its daily business",
        "Prepare and present weekly reports",
        "Improve our processes step by step",
        "Take ownership of assigned tasks",
        "Follow up with internal stakeholders",
    ];
}
