using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Postings;

internal sealed class PostingTables : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.Property(posting => posting.Version).IsConcurrencyToken();
        builder.Property(posting => posting.Content).HasJson();
        builder.Property(posting => posting.Contact!).HasJson();
        builder.Property(posting => posting.Title);
        builder.Property(posting => posting.EmployerName);
        builder.Property(posting => posting.City);
        builder.Property(posting => posting.District);
        builder.Property(posting => posting.ValidThrough);

        // The centre's own postings have no agency, and NULLs never collide: their identifiers have an index of their own.
        builder.HasIndex(posting => new { posting.AgencyId, posting.ExternalId }).IsUnique();
        builder.HasIndex(posting => posting.ExternalId).IsUnique().HasFilter("\"AgencyId\" IS NULL");
        builder.HasIndex(posting => new { posting.Status, posting.ValidThrough });
        builder.HasIndex(posting => new { posting.AgencyId, posting.UpdatedAt });
    }
}
