using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>What a clause of a posting speaks of.</summary>
internal static partial class Clauses
{
    /// <summary>The same text, the same length, blank where it names majors: what is studied is no skill that is asked for.</summary>
    public static string WithoutMajors(string text)
    {
        var rest = text.ToCharArray();
        foreach (var named in MajorNames().EnumerateMatches(Term.Narrow(text)))
        {
            rest.AsSpan(named.Index, named.Length).Fill(' ');
        }

        return new string(rest);
    }

    public static bool SpeaksOfMajors(string clause) => MajorWords().IsMatch(clause);

    public static bool SpeaksOfExperience(string clause) => ExperienceWords().IsMatch(clause);

    /// <summary>It says what would be welcome, not what is asked for.</summary>
    public static bool IsWelcomeOnly(string clause) => WelcomeWords().IsMatch(clause);

    /// <summary>It tells of those one works beside, or of another opening.</summary>
    public static bool SpeaksOfOthers(string clause) => OtherPeople().IsMatch(clause);

    [GeneratedRegex(
        @"同事|搭档|隔壁|需求请投|(?:师|员|助理|经理|主管|部门|团队|客户|的人)打交道|坐在一起|同时(?:在)?招|另招|也在招|密切配合|紧密(?:配合|合作|协作)|协同.{0,12}(?:部门|团队)|汇报|带你|带教|导师(?!的?(?:指导|带领)下)|内部转岗|\b(?:colleagues?|sit next to|report(?:s|ing)? to|mentor|work(?:ing)? (?:closely )?(?:with|alongside) our|also hiring|we are a team)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherPeople();

    /// <summary>It tells of the house, its customers and its other units, or of what one will be taught there.</summary>
    public static bool IsToldInPassing(string clause) => Passing().IsMatch(clause);

    [GeneratedRegex(
        @"前身|起家|老板(?:本人|自己|早年|曾)|创始人|领导早年|见长|闻名|著称|曾(?:因|获|荣获)|荣获|获得?.{0,16}(?:表彰|奖项|大奖|荣誉)|解决方案提供|客户(?:中|里|群|多为|多是|包括|主要|来自|涵盖|遍布)|产品线|合作(?:伙伴|方|单位)|(?:姊妹|兄弟|母|子|关联)(?:公司|部门|团队|单位)|总部统一|由总部"
            + @"|集团(?:去年|今年|新设|旗下|下设)|我司(?:长期|主营|专注)|业内知名|刚?上线了|另(?:有|设有?)(?:团队|部门|小组|同事|专人|一?个)|公司另|团队里有(?:专门|人)|有专门(?:做|负责|从事)|(?:上游|下游|其他|其它|相邻|邻近)(?:部门|团队|同事|科室)|合署办公|小组使用|移交给|楼[上下]"
            + @"|培养计划|轮训|轮岗|培训内容|培训课程|免费培训|统一(?:学习|培训)|(?:送|带)你(?:去)?学|出钱|报销|参加.{0,24}培训|开设.{0,24}课程|提供.{0,24}培训|安排.{0,24}(?:培训|学习)|分享会|讲座|从零教|老师傅.{0,6}(?:教|带)|教授|转正后|优秀者可|可往.{1,24}(?:方向)?发展|(?:可|往|转岗至).{1,24}方向|还在招|还招|早期业务|老本行|业务范围|领域服务|服务已有|设有.{0,16}(?:实验室|工作室|基地)|正在引进|刚引进|同一楼层|将来有机会|分公司|主营|示范单位|(?:参与|主持)编写|兴趣小组|供.{0,4}参观|代管|转岗|同组|伙伴主攻|外包(?:给|团队|公司)|团队提供支持|另有.{1,16}团队|客户那边|大牛|负责人.{0,6}出身|遵守.{0,8}(?:宪法|法律|法规|国法)|拥护|缴纳(?:社保|公积金|社保公积金|五险|六险)|社保从|邀请.{0,6}专家|藏书|图书角|请看其他职位"
            + @"|\b(?:grew out of|spun off|started (?:out )?as|founded (?:by|as)|founder|our (?:clients?|customers?|library|products?|parent|sister|partners?)|sister (?:company|team)|parent company|head office|partners? (?:deliver|provide|handle|do|supply)s?|contractors?|a specialist|specialists handle|(?:other|another|next|neighbou?ring) (?:team|office|department|group|unit)s?"
            + @"|down the corridor|downstairs|upstairs|next door|sits? the|known for|famous for|award|lunch talk|tech talk|talks? (?:was|were|is|are) about|full of books|be taught|teach you|we teach|train you|(?:in|from) (?:your )?(?:year two|second year)|rotat(?:e|ion)|we pay for|pays? for a course|a course in|courses? (?:in|on)|workshops? (?:in|on)|last (?:month|year)'s|lunch talks?|full training|free training|sponsor|tuition|reimburse[sd]?|upstream team|(?:the )?group also|other product lines|a leading name|recently invested|we began|began (?:\w+ ){0,3}years ago|company also offers|office specialises|serving \w+|mentors with|guide you|known across|co-?wrote|textbook|talks on|social club|showroom|induction (?:week|day)|sits? near|people who do|partner supplies|separately hiring|after probation|we are expanding|range of services|longer run|grow towards|made (?:her|his|their) name|insurances? and housing fund)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Passing();

    [GeneratedRegex(
        @"[^,;。\n]*(?:相关专业|类专业|等专业(?![知技能])|专业(?=优先|毕业|背景|学历|者|,|;|。|$))|(?:degree|diploma|major|majoring) in [^.;\n]*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MajorNames();

    [GeneratedRegex("专业|科班|major|degree in|background in", RegexOptions.IgnoreCase)]
    private static partial Regex MajorWords();

    [GeneratedRegex(
        "经验|经历|工作年限|从业|工作满|同类工作|本岗位|同岗位|experience|years? in |in the (?:field|trade|industry)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ExperienceWords();

    [GeneratedRegex("优先|加分|更佳|为佳|plus|prefer|nice to have|desirable|bonus", RegexOptions.IgnoreCase)]
    private static partial Regex WelcomeWords();
}
