using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Imports;

/// <summary>Section <c>Imports</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Imports";

    /// <summary>Where uploaded files are kept until their job is over; by default <c>imports</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Bytes.</summary>
    [Range(1, long.MaxValue)]
    public long LargestFile { get; set; } = 2L << 30;

    /// <summary>Records that are saved, with the job's position, in one transaction and told of by one event.</summary>
    [Range(1, 500)]
    public int Batch { get; set; } = 200;

    /// <summary>Seconds after which a job whose process says nothing more is taken over.</summary>
    [Range(2, 3600)]
    public int LeaseSeconds { get; set; } = 10;

    /// <summary>Problems of a job that are kept one by one; beyond, they are only counted.</summary>
    [Range(1, 1_000_000)]
    public int MostProblems { get; set; } = 100_000;
}
