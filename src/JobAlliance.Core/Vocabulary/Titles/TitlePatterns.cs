using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>What stands in titles beside the job.</summary>
internal static partial class TitlePatterns
{
    public static readonly Regex[] Unsaid = [Noise(), Numbers(), Place(), Grades()];

    public static readonly char[] Separators =
    [
        ' ',
        '-',
        '_',
        '—',
        '–',
        '|',
        '·',
        '~',
        ':',
        ';',
        ',',
        '、',
        '!',
        '。',
        '*',
        '"',
        '\'',
        '”',
        '“',
        '?',
    ];

    [GeneratedRegex(@"[\(\[【<《{「]([^\)\]】>》}」]*)[\)\]】>》}」]?")]
    public static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    public static partial Regex Spaces();

    [GeneratedRegex(
        "急聘|急招|诚聘|高薪|热招|直招|直聘|招聘|招募|诚招|内推|[五六七]险[一二两]金|五险|社保|双休|单休|大小周|周末休?|朝九晚[五六]|包吃包?住?|包住|包食宿|"
            + "提供住宿|年薪|月薪|底薪|无责|薪资?面议|月入|保底|过万|提成|奖金|"
            + "免费培训|带薪(?:年假|培训)?|可?(?:接受|招收?)?(?:小白|零基础|无经验|经验不限|应届(?:毕业)?生?(?:均可|亦可|可)?)|可转正|长期稳定|稳定|轻松|不加班|"
            + "女士优先|男女不限|高(?:提成|底薪)|上市公司|外企|国企|央企|事业编|世界500强|校招|社招|[春秋]招|\\d{2,4}届|急(?![诊救])|远程|居家|兼职|全职|"
            + @"\burgent(?:ly)?\b|\bhiring\b|\bnow\b|\bwanted\b|\bfull[ -]?time\b|\bpart[ -]?time\b|\bremote\b|\bhybrid\b|\bon[ -]?site\b|\bw/?m/?d\b|\bm/?f/?[dx]\b"
    )]
    public static partial Regex Noise();

    [GeneratedRegex(
        @"(?<![a-z0-9])[a-z]{0,3}\d{4,}(?![a-z0-9])|[¥$€]?\d+(?:\.\d+)?\s*(?:[-~至到]\s*\d+(?:\.\d+)?\s*)?(?:k|w|万|千|元|薪|年|人|名|岁|天|/天)+(?:以上|起|\+)?|(?<![a-z0-9])\d+(?![a-z0-9])"
    )]
    public static partial Regex Numbers();

    /// <summary>A place before or after the job, or standing alone between separators.</summary>
    [GeneratedRegex(
        @"(?:(?<=^|[-_—–|·/\s])(?:base)?(?:中国)?(?:"
            + Places
            + @")(?:市|区)?|(?:base)?(?:"
            + Places
            + @")(?:市|区|地区|站|分公司|方向)?(?=$|[-_—–|·/\s]))|\bin (?:"
            + LatinPlaces
            + @")\b|\b(?:"
            + LatinPlaces
            + @")\b"
    )]
    public static partial Regex Place();

    private const string Places =
        "北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|武汉|成都|西安|长沙|郑州|青岛|济南|合肥|福州|厦门|宁波|无锡|常州|南通|徐州|扬州|镇江|泰州|盐城|昆山|嘉兴|绍兴|温州|台州|金华|湖州|义乌|"
        + "东莞|佛山|惠州|珠海|中山|汕头|江门|沈阳|大连|长春|哈尔滨|石家庄|太原|呼和浩特|南昌|南宁|昆明|贵阳|兰州|西宁|银川|乌鲁木齐|拉萨|海口|三亚|烟台|潍坊|临沂|洛阳|保定|唐山|廊坊|泉州|漳州|"
        + "黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明|张江|陆家嘴|朝阳|海淀|余杭|滨江|南山|龙岗";

    private const string LatinPlaces =
        "shanghai|beijing|shenzhen|guangzhou|hangzhou|nanjing|suzhou|wuhan|chengdu|china|hong kong|singapore|london|new york|tokyo|paris|berlin";

    /// <summary>Words that only say how senior.</summary>
    [GeneratedRegex(
        @"高级|资深|中高级|中级|初级|初中级|实习生?|见习|应届生?|^首席(?!.{0,4}官$)|^助理(?=\p{L}{2})|副(?=经理|总监|总裁|主任|校长|院长)|持牌|持证|专职|合同制|储备(?!干部)|\bsenior\b|\bsr\b\.?|\bjunior\b|\bjr\b\.?|\bprincipal\b|^lead\b(?= \w)|^head of\b|^director(?: of|,)|^(?:vp|vice president)(?: of|,)|\bstaff\b(?= (?:software|engineer))|\bintern(?:ship)?\b|\bgraduate\b|\btrainee\b|\bentry[ -]level\b|\bmid[ -]level\b|\bexperienced\b|(?<=\w )\bi{1,3}\b"
    )]
    public static partial Regex Grades();
}
