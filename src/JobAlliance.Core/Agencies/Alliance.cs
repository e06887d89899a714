namespace JobAlliance.Core.Agencies;

/// <summary>The alliance that this installation runs; one row.</summary>
public sealed class Alliance
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>City and district it serves, by vocabulary key.</summary>
    public required string City { get; set; }

    public string? District { get; set; }

    /// <summary>The centre that runs it (就业促进中心).</summary>
    public required string CentreName { get; set; }

    /// <summary>发起机构.</summary>
    public Guid? ConveningAgencyId { get; set; }
}
