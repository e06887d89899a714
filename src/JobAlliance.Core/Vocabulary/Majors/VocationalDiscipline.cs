namespace JobAlliance.Core.Vocabulary.Majors;

/// <summary>The disciplines of universities that a vocational college's stands nearest to.</summary>
internal static class VocationalDiscipline
{
    public static IEnumerable<string> Academic(string discipline) =>
        discipline switch
        {
            "农林牧渔大类" => ["农学"],
            "资源环境与安全大类"
            or "能源动力与材料大类"
            or "土木建筑大类"
            or "水利大类"
            or "装备制造大类"
            or "生物与化工大类"
            or "轻工纺织大类"
            or "食品药品与粮食大类"
            or "交通运输大类"
            or "电子与信息大类" => ["工学"],
            "医药卫生大类" => ["医学"],
            "财经商贸大类" => ["管理学", "经济学"],
            "旅游大类" or "公共管理与服务大类" => ["管理学"],
            "文化艺术大类" => ["艺术学"],
            "新闻传播大类" => ["文学", "艺术学"],
            "教育与体育大类" => ["教育学", "文学"],
            "公安与司法大类" => ["法学"],
            _ => [discipline],
        };
}
