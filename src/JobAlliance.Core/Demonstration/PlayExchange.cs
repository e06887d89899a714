using System.Text;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>The centre announces, an agency brings a table, and people write to each other about what they are at.</summary>
internal sealed class PlayExchange(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const string Table = """
        编号,岗位名称,用人单位,工作地点,薪资,学历,必备技能
        2026-1101,展览讲解员,云杉里文化（演示）,上海·静安,6-8千/月,本科,普通话、英语
        2026-1102,仓储数据员,芷溪物流（演示）,上海·嘉定,6000-7500元/月,大专,Excel
        2026-1103,实验室助理,白鹭汀检测（演示）,上海·闵行,看能力,本科,化学分析
        2026-1104,,松间月商贸（演示）,上海·普陀,5-7千/月,大专,Excel
        """;

    private const string FileName = "十一月岗位.csv";
    private const int ImportWhenLeft = 12;

    private static readonly string[] Questions =
    [
        "您好，用人单位想了解您最早什么时候可以到岗？",
        "面试官会问到项目经历，建议准备一个两分钟的介绍。",
        "已把您的简历发给用人单位，有消息马上告诉您。",
    ];

    private static readonly string[] Answers = ["谢谢老师，我下周一之后都可以。", "好的，我准备一下，周五前发给您看看。", "收到，谢谢！"];

    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        var announced = await stage.ReadAsync(db => db.Notices.CountAsync(cancellationToken));
        foreach (var notice in DemonstrationNotice.All(stage.Today).Skip(announced).TakeWhile(one => left <= one.WhenLeft))
        {
            var staff = await stage.StaffAsync(cancellationToken);
            await stage.DoAsync<PublishNotice, Guid>(use =>
                use.HandleAsync(new(notice.Title, notice.Text, notice.Audience), staff, cancellationToken)
            );
        }

        if (left <= ImportWhenLeft)
        {
            await ImportAsync(cancellationToken);
        }

        await TalkAsync(cancellationToken);
    }

    // With a pay that nobody can read and a row without a title, so that the report has something to say.
    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var owner = await stage.AccountAsync(DemonstrationPeople.Owner, cancellationToken);
        var job = await stage.ReadAsync(db => db.Set<ImportJob>().AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken));
        if (job is { FinishedAt: not null })
        {
            return;
        }

        if ((job?.Id ?? await UploadAsync(owner, cancellationToken)) is { } id)
        {
            await stage.DoAsync<BeginImport>(use => use.HandleAsync(new(id), owner, cancellationToken));
            await DemonstrationStage.UntilAsync(
                () => stage.ReadAsync(db => db.Set<ImportJob>().AnyAsync(row => row.Id == id && row.FinishedAt != null, cancellationToken)),
                cancellationToken
            );
        }
    }

    private async Task<Guid?> UploadAsync(Actor owner, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Table));
        Guid? job = null;
        await stage.DoAsync<UploadImport, Guid>(async use =>
        {
            var uploaded = await use.HandleAsync(new(owner.AgencyId, ImportKind.Postings, FileName, file), owner, cancellationToken);
            job = uploaded.Succeeded ? uploaded.Value : null;
            return uploaded;
        });
        return job;
    }

    private async Task TalkAsync(CancellationToken cancellationToken)
    {
        var threads = await stage.ReadAsync(db =>
            db.Threads.Join(
                    db.Referrals.Where(referral => referral.AgencyId != null && referral.Stage >= ReferralStage.Introduced),
                    thread => thread.ReferralId,
                    referral => referral.Id,
                    (thread, referral) =>
                        new
                        {
                            thread.Id,
                            referral.GraduateId,
                            AgencyId = referral.AgencyId!.Value,
                            Messages = db.ThreadMessages.Count(message => message.ThreadId == thread.Id),
                        }
                )
                .OrderBy(row => row.Id)
                .ToListAsync(cancellationToken)
        );
        foreach (var thread in threads)
        {
            if (thread.Messages == 1)
            {
                await AnswerAsync(thread.Id, thread.GraduateId, cancellationToken);
            }
            else if (thread.Messages == 0 && (printed.Contains(thread.GraduateId) || dice.Chance(0.4)))
            {
                var recruiter = await stage.MemberAsync(thread.AgencyId, AgencyRole.Recruiter, cancellationToken);
                await WriteAsync(thread.Id, dice.One(Questions), recruiter, cancellationToken);
            }
        }
    }

    // Some answer on the next day or later; the first of those whose sign-ins are printed has not read it yet.
    private async Task AnswerAsync(Guid thread, Guid graduateId, CancellationToken cancellationToken)
    {
        if (graduateId != printed.First() && dice.Chance(0.35))
        {
            var graduate = await stage.GraduateAsync(graduateId, cancellationToken);
            await WriteAsync(thread, dice.One(Answers), graduate, cancellationToken);
        }
    }

    private Task WriteAsync(Guid thread, string text, Actor author, CancellationToken cancellationToken) =>
        stage.DoAsync<PostMessage, Guid>(use => use.HandleAsync(new(thread, text), author, cancellationToken));
}
