namespace JobAlliance.Core.Imports.Reading;

/// <summary>The documented header of a CSV without a mapping: the fields' names, or their Chinese ones.</summary>
public static class StandardHeader
{
    private static readonly Dictionary<string, PostingField> Chinese = new()
    {
        ["编号"] = PostingField.Identifier,
        ["岗位编号"] = PostingField.Identifier,
        ["岗位名称"] = PostingField.Title,
        ["职位"] = PostingField.Title,
        ["用人单位"] = PostingField.Employer,
        ["公司"] = PostingField.Employer,
        ["岗位描述"] = PostingField.Description,
        ["岗位职责"] = PostingField.Duties,
        ["必备技能"] = PostingField.MustSkills,
        ["加分技能"] = PostingField.NiceSkills,
        ["学历"] = PostingField.Degree,
        ["专业"] = PostingField.Majors,
        ["工作经验"] = PostingField.Experience,
        ["工作地点"] = PostingField.Place,
        ["城市"] = PostingField.City,
        ["区"] = PostingField.District,
        ["薪资"] = PostingField.Salary,
        ["最低月薪"] = PostingField.SalaryMinimum,
        ["最高月薪"] = PostingField.SalaryMaximum,
        ["年薪月数"] = PostingField.SalaryMonths,
        ["用工形式"] = PostingField.EmploymentType,
        ["行业"] = PostingField.Industry,
        ["招聘人数"] = PostingField.Openings,
        ["截止日期"] = PostingField.ValidThrough,
        ["发布日期"] = PostingField.Posted,
        ["联系人"] = PostingField.ContactName,
        ["联系电话"] = PostingField.ContactPhone,
        ["联系邮箱"] = PostingField.ContactEmail,
    };

    /// <summary>The Chinese names, for the template that people download.</summary>
    public static IEnumerable<string> ChineseNames => Chinese.DistinctBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>What each column of a header means; columns with other names mean nothing. Without an identifier, title, employer and place are it.</summary>
    /// <exception cref="ImportUnreadableException">There is no title or no employer among the columns.</exception>
    public static ColumnMapping MappingOf(string[] header)
    {
        var columns = header
            .Select(name => new MappedColumn { Column = name.Trim(), Field = FieldOf(name.Trim()) })
            .Where(column => column.Field != PostingField.Ignore)
            .ToList();
        Require(columns, PostingField.Title, "title / 岗位名称");
        Require(columns, PostingField.Employer, "employer / 用人单位");
        var identity = columns.Where(column =>
            column.Field is PostingField.Title or PostingField.Employer or PostingField.Place or PostingField.City or PostingField.District
        );
        return new ColumnMapping { Columns = columns, IdentifierFrom = [.. identity.Select(column => column.Column)] };
    }

    private static PostingField FieldOf(string name) =>
        Chinese.TryGetValue(name, out var field) || Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out field)
            ? field
            : PostingField.Ignore;

    private static void Require(List<MappedColumn> columns, PostingField field, string name)
    {
        if (columns.TrueForAll(column => column.Field != field))
        {
            throw new ImportUnreadableException("import.column-missing", name);
        }
    }
}
