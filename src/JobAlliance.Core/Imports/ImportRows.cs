using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Imports;

/// <summary>Opens the file of a job and reads it, whatever its format and encoding.</summary>
public sealed class ImportRows(ImportFiles files, MarketVocabulary vocabulary, TimeProvider clock)
{
    /// <summary>The records after those that are done, one by one; <paramref name="file"/> tells how far in the file they are.</summary>
    /// <exception cref="ImportUnreadableException">The file as a whole cannot be read.</exception>
    public IEnumerable<ImportedRow<ImportedPosting>> Postings(ImportJob job, FileStream file)
    {
        var mapping = job.Mapping is null ? null : ColumnMapping.Parse(job.Mapping).Value;
        var assembler = new PostingAssembler(new PostingFacts(vocabulary.Places), clock.TodayInChina(), mapping?.ValidForDays);
        var text = Text(file, mapping?.Encoding);
        return job.Format == ImportFormat.Csv
            ? new CsvPostingReader(mapping, assembler).Read(text, job.Records)
            : JsonLines.Read(text, job.Records, new JobPostingReader(assembler).Read);
    }

    /// <inheritdoc cref="Postings"/>
    public IEnumerable<ImportedRow<ImportedResume>> Resumes(ImportJob job, FileStream file) =>
        JsonLines.Read(Text(file, null), job.Records, JsonResumeReader.Read);

    public FileStream Open(ImportJob job)
    {
        try
        {
            return files.Open(job.FileHash);
        }
        catch (FileNotFoundException)
        {
            throw new ImportUnreadableException("import.file-gone", job.FileName);
        }
    }

    private static StreamReader Text(FileStream file, string? encoding) =>
        new(file, encoding is null ? FileEncoding.Detect(file) : EncodingOf(encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    private static Encoding EncodingOf(string name)
    {
        try
        {
            return FileEncoding.ByName(name);
        }
        catch (ArgumentException)
        {
            throw new ImportUnreadableException("import.encoding-unknown", name);
        }
    }
}
