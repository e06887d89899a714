using System.Text;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Imports;

public sealed class ImportFormatsTests : IDisposable
{
    private const string Csv =
        "岗位名称,用人单位,工作地点,薪资,必备技能,备注\n会计助理,申江财务,上海·黄浦,6-8千/月,\"Excel、用友\",无\n\"平面\n设计师\",海派设计,上海·徐汇,面议,Photoshop,\n";
    private readonly ImportDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    public async Task A_csv_with_the_documented_header_comes_in_whatever_its_encoding(string encoding, bool mark)
    {
        var target = FileEncoding.ByName(encoding);
        byte[] bytes = [.. mark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. target.GetBytes(Csv)];

        var job = await desk.ImportAsync(new MemoryStream(bytes));

        (job.Status, job.Added, job.FieldsDropped).ShouldBe((ImportStatus.Done, 2, 0));
        await using var db = desk.Open();
        var accountant = (await db.Postings.ToListAsync()).Single(posting => posting.Title == "会计助理").Content;
        (accountant.City, accountant.District, accountant.Salary).ShouldBe(("上海", "黄浦", new SalaryRange(6000, 8000)));
        accountant.MustSkills.ShouldBe(["Excel", "用友"]);
    }

    [Fact]
    public async Task A_list_of_skills_is_cut_at_full_width_marks()
    {
        await desk.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes("岗位名称,用人单位,必备技能\n会计,申江财务,Excel\uff0c用友\uff1bSAP\n")));

        await using var db = desk.Open();
        (await db.Postings.SingleAsync()).Content.MustSkills.ShouldBe(["Excel", "用友", "SAP"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_damaged_character_refuses_its_line_alone_and_names_the_column(string encoding)
    {
        var target = FileEncoding.ByName(encoding);
        byte[] bytes = [.. target.GetBytes(Csv), .. target.GetBytes("出纳,申江"), 0xFF, .. target.GetBytes("财务,上海·黄浦,面议,,\n")];

        var job = await desk.ImportAsync(new MemoryStream(bytes));

        (job.Status, job.Added, job.Refused).ShouldBe((ImportStatus.Done, 2, 1));
        var problem = (await desk.ProblemsAsync(job.Id)).Single();
        (problem.Line, problem.Field, problem.Code).ShouldBe((5, "用人单位", "import.characters-broken"));
    }

    [Fact]
    public async Task A_damaged_character_in_json_refuses_its_line_alone()
    {
        const string line = """{"title":"甲","identifier":"x","hiringOrganization":"乙"}""";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(line + "\n{\"title\":\"丙"), 0xE4, .. Encoding.UTF8.GetBytes("\"}\n")];

        var job = await desk.ImportAsync(new MemoryStream(bytes));

        (job.Added, job.Refused).ShouldBe((1, 1));
        (await desk.ProblemsAsync(job.Id)).Single().Line.ShouldBe(2);
    }

    [Fact]
    public async Task A_csv_without_a_column_that_is_needed_fails_as_a_whole_and_names_it()
    {
        var job = await desk.ImportAsync("岗位名称,薪资\n会计,面议\n");

        (job.Status, job.FailureCode, job.FailureDetail).ShouldBe((ImportStatus.Failed, "import.column-missing", "employer / 用人单位"));
    }

    [Fact]
    public async Task Shifted_columns_are_told_by_what_they_hold()
    {
        const string mapping = """
            {"cells":"pythonList","identifierFrom":["职位"],"columns":[{"column":"职位","field":"title"},{"column":"公司","field":"employer"},
            {"column":"工作经验","recognise":["experience","degree","mustSkills"]},{"column":"学历","recognise":["experience","degree","mustSkills"]}]}
            """;
        const string rows =
            "职位,公司,工作经验,学历\n['甲'],['A'],['3-4年工作经验'],['本科']\n['乙'],['B'],['硕士'],[]\n['丙'],['C'],['大专'],['英语熟练']\n";

        await desk.ImportAsync(rows, mapping);

        await using var db = desk.Open();
        var read = (await db.Postings.ToListAsync()).OrderBy(posting => posting.EmployerName).Select(posting => posting.Content).ToList();
        read.Select(content => (content.Experience, content.MinimumDegree))
            .ShouldBe([("3-4年工作经验", Degree.Bachelor), (null, Degree.Master), (null, Degree.Associate)]);
        read[2].MustSkills.ShouldBe(["英语熟练"]);
    }

    [Theory]
    [InlineData("['1-1.5万/月']", new[] { "1-1.5万/月" })]
    [InlineData("[]", new string[0])]
    [InlineData("""["it's", 'a \'b\'\n']""", new[] { "it's", "a 'b'\n" })]
    [InlineData("plain", new[] { "plain" })]
    public void A_list_literal_is_read_as_python_writes_it(string cell, string[] texts) => PythonList.Read(cell).ShouldBe(texts);

    [Fact]
    public void Quoted_cells_hold_delimiters_line_breaks_and_quotes()
    {
        var records = new CsvRecords(new StringReader("a,\"b,\n\"\"c\"\"\",d\n\nlast,\"\",\n"), ',');

        records.Read().ShouldBe(["a", "b,\n\"c\"", "d"]);
        records.Read().ShouldBe(["last", "", ""]);
        records.Line.ShouldBe(4);
        records.Read().ShouldBeNull();
    }

    [Theory]
    [InlineData(
        """{"title":"甲","identifier":{"@type":"PropertyValue","value":"x"},"hiringOrganization":"乙","baseSalary":{"currency":"CNY","value":{"minValue":96000,"maxValue":120000,"unitText":"YEAR"}}}""",
        8000
    )]
    [InlineData(
        """{"title":"甲","identifier":"x","hiringOrganization":{"name":"乙"},"baseSalary":{"currency":"CNY","value":{"value":200,"unitText":"DAY"}}}""",
        4400
    )]
    [InlineData(
        """{"title":"甲","identifier":7,"hiringOrganization":{"name":"乙"},"baseSalary":{"currency":"USD","value":{"minValue":5000,"maxValue":6000}}}""",
        null
    )]
    public async Task Pay_is_read_as_yuan_a_month(string line, int? minimum)
    {
        await desk.ImportAsync(line);

        await using var db = desk.Open();
        var pay = (await db.Postings.SingleAsync()).Content.Salary;
        (pay?.Minimum).ShouldBe(minimum);
    }

    [Fact]
    public async Task Html_in_a_description_becomes_plain_lines()
    {
        await desk.ImportAsync(
            """{"title":"甲","identifier":"x","hiringOrganization":"乙","description":"<p>岗位职责</p><ul><li>会 C&#43;&#43;</li><li>A &lt; B</li></ul>"}"""
        );

        await using var db = desk.Open();
        (await db.Postings.SingleAsync()).Content.Description.ShouldBe("岗位职责\n会 C++\nA < B");
    }

    [Fact]
    public async Task A_resume_is_a_submitted_version_and_only_a_changed_one_is_another()
    {
        const string line =
            """{"basics":{"name":"王子涵","email":"r1@example.org","location":{"city":"上海"}},"education":[{"institution":"上海大学","area":"软件工程","studyType":"本科","endDate":"2027-06"}],"skills":[{"name":"Java"}],"meta":{"jobAlliance":{"id":"R1","desiredTitles":["Java开发"],"desiredDistricts":["静安"],"minimumMonthlySalary":8000}}}""";
        await desk.ImportAsync(line, kind: ImportKind.Resumes);
        await desk.ImportAsync(line, kind: ImportKind.Resumes);
        await desk.ImportAsync(line.Replace("8000", "9000"), kind: ImportKind.Resumes);

        await using var db = desk.Open();
        var graduate = await db.Graduates.SingleAsync();
        (graduate.Name, graduate.Degree, graduate.GraduatesOn, graduate.SubmittedVersion).ShouldBe(
            ("王子涵", Degree.Bachelor, new DateOnly(2027, 6, 30), 2)
        );
        (await db.ResumeVersions.CountAsync()).ShouldBe(2);
        (await desk.Alliance.RaisedAsync<ResumesChanged>()).ShouldBe(2);
    }
}
