using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>A posting as schema.org JobPosting for search engines. The encoder writes no '&lt;', so that no text can end the script element.</summary>
public sealed class JobPostingMarkup(AppDb db)
{
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IHtmlContent> OfAsync(Guid postingId, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.AsNoTracking().SingleAsync(row => row.Id == postingId, cancellationToken);
        using var text = new MemoryStream();
        await using (var json = new Utf8JsonWriter(text, Writer))
        {
            JobPostingWriter.Write(json, posting, withContact: false);
        }

        return new HtmlString(Encoding.UTF8.GetString(text.ToArray()));
    }
}
