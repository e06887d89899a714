using System.Globalization;
using System.Text.Json;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Vocabulary.Texts;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>
/// Writes the résumés of one batch: a changed one is a new submitted version. A résumé that its graduate has claimed is left alone: what a person writes of
/// themselves outweighs a file.
/// </summary>
internal sealed class SaveResumeBatch(AppDb db) : IImportBatch<ImportedResume>
{
    public async Task WriteAsync(ImportJob job, IReadOnlyList<ImportedResume> rows, CancellationToken cancellationToken)
    {
        var identifiers = rows.Select(row => row.ExternalId).Distinct().ToList();
        var existing = await db
            .Graduates.Where(graduate => identifiers.Contains(graduate.ExternalId!))
            .ToDictionaryAsync(graduate => graduate.ExternalId!, cancellationToken);
        var changed = new HashSet<Guid>();
        foreach (var row in rows)
        {
            if (Write(job, row, existing) is { } id)
            {
                changed.Add(id);
            }
        }

        if (changed.Count > 0)
        {
            db.Raise(new ResumesChanged([.. changed]));
        }
    }

    // The id when the market must be told.
    private Guid? Write(ImportJob job, ImportedResume row, Dictionary<string, Graduate> existing)
    {
        if (!existing.TryGetValue(row.ExternalId, out var graduate))
        {
            graduate = new Graduate
            {
                Id = db.NewId(),
                ExternalId = row.ExternalId,
                CreatedAt = db.Now,
            };
            db.Graduates.Add(graduate);
            existing.Add(row.ExternalId, graduate);
            job.Added++;
        }
        else if (graduate.AccountId is not null || IsSame(graduate, row))
        {
            job.Unchanged++;
            return null;
        }
        else
        {
            job.Updated++;
        }

        Fill(graduate, row);
        Submit(graduate, row);
        return graduate.Id;
    }

    private static void Fill(Graduate graduate, ImportedResume row)
    {
        var education =
            row.Resume.Education.LastOrDefault(one => !string.IsNullOrWhiteSpace(one.Institution)) ?? row.Resume.Education.LastOrDefault();
        (graduate.Name, graduate.Phone, graduate.Email) = (row.Name, row.Phone, row.Email);
        (graduate.University, graduate.Major, graduate.City) = (education?.Institution, education?.Area, row.City);
        graduate.Degree = DegreeText.Read(education?.StudyType);
        graduate.GraduatesOn = LastDay(education?.EndDate);
        graduate.IsVisible = row.IsVisible;
    }

    private void Submit(Graduate graduate, ImportedResume row)
    {
        (graduate.Draft, graduate.DraftWishes, graduate.DraftSavedAt) = (row.Resume, row.Wishes, db.Now);
        graduate.SubmittedVersion++;
        db.ResumeVersions.Add(
            new ResumeVersion
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                Number = graduate.SubmittedVersion,
                Resume = row.Resume,
                Wishes = row.Wishes,
                SubmittedAt = db.Now,
            }
        );
    }

    // JSON Resume's '2027-06' ends with its month, '2027' with the summer.
    private static DateOnly? LastDay(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.AddMonths(1).AddDays(-1)
        : int.TryParse(date, CultureInfo.InvariantCulture, out var year) && year is > 1950 and < 2100 ? new DateOnly(year, 6, 30)
        : null;

    private static bool IsSame(Graduate graduate, ImportedResume row) =>
        graduate.Name == row.Name
        && graduate.Phone == row.Phone
        && graduate.Email == row.Email
        && graduate.IsVisible == row.IsVisible
        && Text(graduate.Draft) == Text(row.Resume)
        && Text(graduate.DraftWishes) == Text(row.Wishes);

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Json.Options);
}
