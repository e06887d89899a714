using JobAlliance.Core.Data;

namespace JobAlliance.Core.Postings;

/// <summary>岗位: an agency's, or the centre's own.</summary>
public sealed class Posting : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Null: the centre's own.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Identifier in the owner's system; unique an owner, so that importing again updates.</summary>
    public string? ExternalId { get; set; }

    public required PostingContent Content { get; set; }

    /// <summary>Whom the introduced graduate meets; contact data of the employer's.</summary>
    public PostingContact? Contact { get; set; }

    public PostingStatus Status { get; set; }

    /// <summary>Copies of <see cref="Content"/> that lists filter and sort by; set by <see cref="SetContent"/>.</summary>
    public string Title { get; private set; } = "";

    public string EmployerName { get; private set; } = "";

    public string? City { get; private set; }

    public string? District { get; private set; }

    public DateOnly? ValidThrough { get; private set; }

    public int Filled { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public long Version { get; set; }

    public void SetContent(PostingContent content)
    {
        Content = content;
        (Title, EmployerName) = (content.Title, content.EmployerName);
        (City, District, ValidThrough) = (content.City, content.District, content.ValidThrough);
    }

    /// <summary>On the market from now on; when it was there before, the first day stays.</summary>
    public void Open(DateTimeOffset now)
    {
        Status = PostingStatus.Published;
        PublishedAt ??= now;
        (ClosedAt, UpdatedAt) = (null, now);
    }

    /// <summary>Off the market.</summary>
    public void Shut(PostingStatus status, DateTimeOffset now) => (Status, ClosedAt, UpdatedAt) = (status, now, now);

    /// <summary>Somebody was hired for it; with the last opening it is filled.</summary>
    /// <returns>True when the market must be told.</returns>
    public bool CountHire(DateTimeOffset now)
    {
        Filled++;
        if (Filled < Content.Openings || Status != PostingStatus.Published)
        {
            return false;
        }

        Shut(PostingStatus.Filled, now);
        return true;
    }

    public bool IsOpen(DateOnly today) => Status == PostingStatus.Published && (ValidThrough is null || ValidThrough >= today);
}

public enum PostingStatus
{
    Draft,
    Published,
    Closed,
    Expired,
    Filled,
}

public sealed record PostingContact(string? Name, string? Phone, string? Email);
