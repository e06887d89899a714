using System.Text;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>
/// Reads the records of a CSV (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes. Lenient as people's files are: a quote in the
/// middle of a plain cell is a character. Blank lines are no records.
/// </summary>
internal sealed class CsvRecords(TextReader text, char delimiter)
{
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private string line = "";
    private int at;

    /// <summary>The line on which the last record began, from 1.</summary>
    public int Line { get; private set; }

    private int LinesRead { get; set; }

    /// <returns>The next record's cells; null at the end.</returns>
    public string[]? Read()
    {
        do
        {
            if (!NextLine())
            {
                return null;
            }
        } while (string.IsNullOrWhiteSpace(line));

        (Line, at) = (LinesRead, 0);
        cells.Clear();
        do
        {
            cells.Add(ReadCell());
        } while (Passed(delimiter));

        return [.. cells];
    }

    private string ReadCell()
    {
        if (at < line.Length && line[at] == '"')
        {
            at++;
            return ReadQuoted();
        }

        var end = line.IndexOf(delimiter, at);
        var plain = end < 0 ? line[at..] : line[at..end];
        at += plain.Length;
        return plain;
    }

    private string ReadQuoted()
    {
        cell.Clear();
        while (true)
        {
            var quote = line.IndexOf('"', at);
            cell.Append(line, at, (quote < 0 ? line.Length : quote) - at);
            if (quote < 0)
            {
                if (!NextLine())
                {
                    at = line.Length;
                    return cell.ToString();
                }

                cell.Append('\n');
                at = 0;
                continue;
            }

            at = quote + 1;
            if (!Passed('"'))
            {
                return Rest();
            }

            cell.Append('"');
        }
    }

    // What follows a closing quote up to the delimiter belongs to the cell.
    private string Rest()
    {
        var end = line.IndexOf(delimiter, at);
        cell.Append(line, at, (end < 0 ? line.Length : end) - at);
        at = end < 0 ? line.Length : end;
        return cell.ToString();
    }

    private bool Passed(char character)
    {
        if (at >= line.Length || line[at] != character)
        {
            return false;
        }

        at++;
        return true;
    }

    private bool NextLine()
    {
        if (text.ReadLine() is not { } next)
        {
            return false;
        }

        line = next;
        LinesRead++;
        return true;
    }
}
