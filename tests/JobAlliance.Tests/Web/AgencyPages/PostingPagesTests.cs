using System.Net;
using JobAlliance.Core.Demonstration;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Demonstration;

namespace JobAlliance.Tests.Web.AgencyPages;

public sealed class PostingPagesTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        await alliance.WithAsync<SeedDemonstration, bool>(seed => seed.HandleAsync(new(Graduates: 6, Postings: 40), default));
        await alliance.WithAsync<DemonstrationLogins, bool>(logins => logins.HandleAsync(default));
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_draft_is_written_published_and_found_in_the_list()
    {
        using var owner = await SignInAsync(DemonstrationPeople.Owner);
        var edit = await NewDraftAsync(owner);

        var published = await PublishAsync(owner, edit, "青少年编程老师", "教孩子写第一个程序。");

        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var list = await owner.OpenAsync("/agency/postings?status=Published&q=青少年编程老师");
        list.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_lacking_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        using var owner = await SignInAsync(DemonstrationPeople.Owner);
        var edit = await NewDraftAsync(owner);

        var answer = await PublishAsync(owner, edit, "", "教孩子写第一个程序。");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageVisitor.ReadAsync(answer);
        page.GetElementById("Input_Title-error").ShouldNotBeNull();
        page.GetElementById("Input_Description")!.TextContent.ShouldContain("教孩子写第一个程序。");
    }

    [Fact]
    public async Task Another_agency_finds_no_such_posting()
    {
        using var owner = await SignInAsync(DemonstrationPeople.Owner);
        var edit = await NewDraftAsync(owner);
        using var other = await SignInAsync(DemonstrationPeople.OtherOwner);

        (await other.GetAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_then_imported()
    {
        using var recruiter = await SignInAsync(DemonstrationPeople.Recruiter);
        var sent = await UploadAsync(recruiter, "岗位名称,用人单位,工作地点\n展览讲解员,云杉里文化,上海·静安\n,没有名称的,上海\n");
        var path = sent.Headers.Location!.ToString();
        (await recruiter.OpenAsync(path)).QuerySelector("table")!.TextContent.ShouldContain("展览讲解员");

        await BeginAsync(recruiter, path);

        await Eventually.TrueAsync(async () => (await recruiter.OpenAsync(path)).QuerySelector(".plain-list") is not null);
        var report = await (await recruiter.GetAsync($"{path}?handler=Report")).Content.ReadAsStringAsync();
        report.ShouldContain("3,Title");
        (await recruiter.OpenAsync("/agency/postings?q=展览讲解员")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    private async Task<PageVisitor> SignInAsync(string email)
    {
        var visitor = alliance.Visitor();
        var answer = await visitor.SendAsync("/account/sign-in", ("Input.Email", email), ("Input.Password", DemonstrationPeople.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    private static async Task<string> NewDraftAsync(PageVisitor visitor)
    {
        var answer = await PostAsync(visitor, "/agency/postings", "/agency/postings?handler=New", new MultipartFormDataContent());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PublishAsync(PageVisitor visitor, string edit, string title, string description)
    {
        var page = await visitor.OpenAsync(edit);
        var version = page.QuerySelector("[data-version]")!.GetAttribute("value")!;
        return await PostAsync(
            visitor,
            edit,
            edit + "?handler=Publish",
            new MultipartFormDataContent
            {
                { new StringContent(version), "Input.Version" },
                { new StringContent(title), "Input.Title" },
                { new StringContent("云杉里教育"), "Input.EmployerName" },
                { new StringContent(description), "Input.Description" },
                { new StringContent("上海"), "Input.City" },
            }
        );
    }

    private static Task<HttpResponseMessage> UploadAsync(PageVisitor visitor, string text) =>
        PostAsync(visitor, "/agency/imports", "/agency/imports", new MultipartFormDataContent { { new StringContent(text), "file", "岗位.csv" } });

    private static Task<HttpResponseMessage> BeginAsync(PageVisitor visitor, string path) =>
        PostAsync(visitor, path, path + "?handler=Begin", new MultipartFormDataContent { { new StringContent("true"), "publish" } });

    private static async Task<HttpResponseMessage> PostAsync(PageVisitor visitor, string from, string to, MultipartFormDataContent content)
    {
        var page = await visitor.OpenAsync(from);
        content.Add(
            new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            "__RequestVerificationToken"
        );
        return await visitor.Http.PostAsync(to, content);
    }
}
