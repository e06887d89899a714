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

    /// <summary>It tells of the house and its other units, or of what one will be taught there; a clause that asks in so many words does not.</summary>
    public static bool IsToldInPassing(string clause) => Passing().IsMatch(clause) && !Demands().IsMatch(clause);

    [GeneratedRegex(
        @"前身是|起家|(?:老板|创始人)(?:本人|自己|早年|曾|是)|领导早年|见长|闻名|著称|曾(?:因|获|荣获)|荣获|获得?.{0,16}(?:表彰|奖项|大奖|荣誉)|解决方案提供(?:者|商)|客户(?:多为|多是|遍布|中?不乏|那边)|(?:其他|其它)产品线|合作(?:伙伴|单位)(?:以|承担|提供|负责)|(?:姊妹|兄弟|关联)(?:公司|部门|团队|单位)|总部统一|由总部|总部设有|集团(?:去年|今年|新设|旗下|下设)|我司(?:长期|曾)|业内知名|(?:最近|近期|去年|今年|刚).{0,5}(?:上线了|引进|上了)|老本行|早期业务|业务范围(?:包括|包含|涵盖)|领域服务|服务已有|示范单位|编写.{1,24}教材|兴趣小组|供.{0,2}参观|代管"
            + @"|另设有|另(?:有|设)(?:团队|部门|小组|同事|专人|一?个)|另有.{1,16}(?:团队|小组)|公司另|还在招|团队里有(?:专门|人)|有专门(?:做|负责|从事)|(?:上游|下游|相邻|邻近)(?:部门|团队|科室)|合署办公|同一楼层|小组使用|移交给我们|楼[上下].{0,6}(?:小组|实验)|另一个分公司|同组还有|伙伴主攻|外包团队|团队提供支持|大牛|设有.{0,16}(?:实验室|工作室)|请看其他职位"
            + @"|培养计划|轮训|轮岗(?:到|至|去)|培训内容|免费培训|入职.{0,6}(?:统一|系统)|(?:送|带)你去?学|出钱|报销.{1,20}(?:考试|课程|学费)|可参加.{1,24}培训|培训学院|公司提供.{1,24}培训|转正后(?:可|公司)|内部分享会|上期(?:主题|讲)|邀请专家|可往.{1,24}方向|转岗(?:至|去)|(?:将来|未来)有机会|从零教|老师傅.{0,6}(?:教|带)"
            + @"|(?:公司|集团|总部|我司|本司|事务所).{0,4}(?:主营|业务(?:涵盖|包括)|产品服务于|可资助|资助|每[月季年].{0,3}有|正在招|另设|由.{1,16}创立)|领域深耕|(?:老板|经理|主管|领导|总监).{0,4}(?:以前|早年|出身)|你的(?:成果|产出|结果)会?移?交给|试用期.{0,3}安排|请外部讲师|公众号里|工作全部外包|转正.{0,5}(?:可申请学|有机会学)|(?:岗位|职位)同步开放|内部(?:课程|分享|讲堂)|业务上下游|客户自己(?:会|能|做)|入门课|(?:下属|旗下)子公司|成员(?:分别)?来自|往届(?:管培生|实习生|学员)|鼓励员工|(?:日后|以后)有机会|资助考|多名同事|外包公司|我们来教"
            + @"|遵守.{0,8}(?:宪法|法律|法规|国法)|拥护|缴纳(?:社保|公积金|五险|六险)|社保从"
            + @"|\b(?:grew out of|spun off from|founder (?:comes|came|started|is)|our (?:library|parent|sister|range of services|social club)|our (?:clients|customers) (?:are|include)|sister (?:company|team)|parent company|headquarters has|partners? (?:delivers?|provides?|handles?|do|does|suppl(?:y|ies))|contractors? (?:suppl(?:y|ies)|handles?)|specialists? handles?|(?:another|next|neighbou?ring) (?:team|office|department|group|unit)|upstream team|down the corridor|next door|sits? (?:the|near)|people who do|known (?:across|for)|famous for|award for|a leading name|the group also|other product lines|we are expanding|recently invested|we began|also offers|office specialises|separately hiring|(?:founders?|manager|boss) (?:used to|comes? from|started out)|hand (?:over )?your results|buy .{1,40} from us|keeps? specialists|sister department|outside vendors|has grown from|partners support|next-door|work near|(?:clients|customers) (?:do|handle) .{1,40} themselves|induction (?:course|programme)|alongside specialists|team around you|another opening|staff are encouraged|support for obtaining|workshops on|along the way|previous trainee|separate (?:department|team)|several of our people|made its name|department sits|brought in .{1,40} experts|made (?:her|his|their) name|co-?wrote a|has a showroom|insurances? and housing fund"
            + @"|(?:lunch|tech|staff) talks?|talks? on topics|full of books|training budget|internal courses?|pays? for courses|short course|talks? by guests|hold a talk|guidance in .{1,40} is provided|may move towards|be taught|teach you|train you|mentors with|will guide you|(?:in|from) (?:your )?(?:year two|second year)|rotate to|pays? for a course|(?:free|full) training in|we sponsor|tuition for|after probation|longer run|grow towards|the induction week)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Passing();

    [GeneratedRegex("熟悉|熟练|掌握|精通|proficien|required|must", RegexOptions.IgnoreCase)]
    private static partial Regex Demands();

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
