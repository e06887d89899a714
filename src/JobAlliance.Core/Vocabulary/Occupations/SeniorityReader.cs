using System.Text.RegularExpressions;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>Reads how senior a title is. Rules are tried in order, the first that speaks decides: an assistant to the director is no director.</summary>
internal static partial class SeniorityReader
{
    public static Seniority Read(string title)
    {
        var low = title.ToLowerInvariant();
        return Intern().IsMatch(low) ? Seniority.Intern
            : Starting().IsMatch(low) ? Seniority.Entry
            : Director().IsMatch(NoDirector().Replace(low, " ")) ? Seniority.Director
            : Lead().IsMatch(NoLead().Replace(low, " ")) ? Seniority.Lead
            : Senior().IsMatch(low) ? Seniority.Senior
            : Middle().IsMatch(low) ? Seniority.Middle
            : Entry().IsMatch(low) ? Seniority.Entry
            : Seniority.Unknown;
    }

    [GeneratedRegex(@"实习|见习|\bintern(?:ship)?s?\b|working student|\bco-?op\b")]
    private static partial Regex Intern();

    /// <summary>Those who begin, whatever they begin beside.</summary>
    [GeneratedRegex(
        @"(?:经理|总监|主管|主任|总裁|总经理|总|店长|董事长|校长|院长)助理|(?:经理|总监|总裁|董事长|总)秘书|管培|管理培训生|储备|应届|学徒|校招|校园招聘|assistant to |\bgraduate\b|\btrainee\b|\bapprentice\b"
    )]
    private static partial Regex Starting();

    [GeneratedRegex(
        @"总监|总裁|总经理|副总|首席|董事长|合伙人|院长|校长|园长|厂长|总工|总编|行长|\bvp\b|\bsvp\b|\bavp\b|vice president|\bpresident\b|\bdirector\b|\bhead of\b|\bchief\b|\bc[etfoim]o\b|\bpartner\b|\bdean\b|\bexecutive director\b"
    )]
    private static partial Regex Director();

    /// <summary>Directors of plays, not of people; chiefs of a galley; partners in business.</summary>
    [GeneratedRegex(@"\b(?:film|stage|theat(?:er|re)|music|video|movie|casting|funeral)\s+director\b|business partner|人力资源业务合作伙伴|合伙人制")]
    private static partial Regex NoDirector();

    [GeneratedRegex(
        @"主管|经理|组长|店长|领班|主任|部长|科长|处长|队长|班长|负责人|主编|厨师长|护士长|项目总|\bmanager\b|\bsupervisor\b|\bleader\b|\blead\b|\bforem[ae]n\b|\bprincipal\b|\bsuperintendent\b|\bcaptain\b"
    )]
    private static partial Regex Lead();

    /// <summary>Titles that name a manager of things or of customers, not of people.</summary>
    [GeneratedRegex(
        @"班主任|主任(?:医师|护师|药师|技师)|(?:客户|产品|理财|投资|项目|大堂|渠道|信贷|融资|业务|招商|置业|会籍|社群|用户|品类|物料|个贷|柜台|财富|保险)经理|\b(?:product|project|account|relationship|case|property|customer success|community|wealth|portfolio|category|event|social media|content)\s+manager\b"
    )]
    private static partial Regex NoLead();

    [GeneratedRegex(
        @"高级|资深|专家|架构师|副?主任(?:医师|护师|药师)|\bsenior\b|\bsr\b|\bstaff (?:software|engineer|scientist|researcher)|\bexpert\b|\barchitect\b|\bdistinguished\b"
    )]
    private static partial Regex Senior();

    [GeneratedRegex(@"中级|\bmid(?:dle)?(?:[ -]level)?\b|\bintermediate\b|项目经理|project manager")]
    private static partial Regex Middle();

    [GeneratedRegex(@"初级|助理|助教|专员|文员|助工|小助手|\bjunior\b|\bjr\b|\bassistant\b|\bassociate\b|\bentry[ -]level\b|\bclerk\b")]
    private static partial Regex Entry();
}
