using JobAlliance.Core.Agencies;

namespace JobAlliance.Core.Demonstration;

/// <summary>Ten agencies that do not exist, each with strengths of its own.</summary>
/// <param name="Trades">Keys of the trades that it serves most.</param>
/// <param name="LicenceDays">Days from today until its licence runs out.</param>
internal sealed record DemonstrationAgency(
    string Name,
    string Description,
    string[] Trades,
    string[] Districts,
    AgencyServices Services,
    int ReferralCapacity,
    int GuidanceSlots,
    int LicenceDays,
    bool IsPaused = false
)
{
    private const AgencyServices All = AgencyServices.Matching | AgencyServices.Referral | AgencyServices.Guidance;
    private const AgencyServices NoGuidance = AgencyServices.Matching | AgencyServices.Referral;

    public static IReadOnlyList<DemonstrationAgency> Ten { get; } =
    [
        new(
            "静安星桥人力资源服务有限公司",
            "联盟发起机构。专注软件与互联网岗位，设有模拟面试室。",
            ["java", "frontend", "python", "test", "product"],
            ["静安", "普陀"],
            All,
            60,
            16,
            700
        ),
        new(
            "海棠湾人才发展中心",
            "财务、审计与金融岗位，与三十余家事务所长期合作。",
            ["accounting", "audit", "bank"],
            ["黄浦", "静安", "浦东"],
            All,
            45,
            10,
            520
        ),
        new(
            "知行里职业顾问有限公司",
            "教育、社区与公共服务岗位，擅长职业规划。",
            ["teacher", "kindergarten", "community", "hr"],
            ["静安", "虹口", "杨浦"],
            All,
            40,
            20,
            365
        ),
        new(
            "东岸工匠人才服务有限公司",
            "机械、电气、数控等技能岗位，现场教练带班。",
            ["mechanical", "electrical", "cnc", "process", "quality", "auto"],
            ["嘉定", "宝山", "闵行"],
            All,
            50,
            8,
            900
        ),
        new(
            "芯程人才科技有限公司",
            "芯片、硬件与嵌入式岗位。",
            ["hardware", "embedded", "algorithm"],
            ["浦东", "徐汇", "闵行"],
            NoGuidance,
            30,
            0,
            420
        ),
        new(
            "云帆商贸人才有限公司",
            "外贸、物流、采购与销售岗位。",
            ["trade", "logistics", "purchase", "sales"],
            ["浦东", "普陀", "长宁"],
            All,
            50,
            8,
            260
        ),
        new(
            "青鸾创意人才工作室",
            "设计、新媒体、市场与电商岗位，提供作品集辅导。",
            ["design", "content", "marketing", "ecommerce"],
            ["静安", "徐汇", "黄浦"],
            All,
            40,
            12,
            610
        ),
        new(
            "康和健康人才服务有限公司",
            "护理、药学、检测与生物岗位。",
            ["nurse", "pharmacy", "chemistry", "biology"],
            ["徐汇", "虹口", "浦东"],
            All,
            35,
            8,
            12
        ),
        new(
            "宜居建工人才有限公司",
            "建筑、造价、物业岗位。",
            ["civil", "cost", "property"],
            ["宝山", "松江", "静安"],
            NoGuidance,
            30,
            0,
            330,
            IsPaused: true
        ),
        new(
            "万象服务业人才有限公司",
            "酒店、旅游、行政、法务等服务业岗位。",
            ["hotel", "tourism", "admin", "legal", "data", "operations-it"],
            ["静安", "长宁", "青浦"],
            All,
            45,
            10,
            480
        ),
    ];
}
