using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Bus;

internal sealed class BusTables : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasIndex(message => new
        {
            message.FailedAt,
            message.PublishedAt,
            message.NextAttemptAt,
        });
        builder.HasMany(message => message.Receipts).WithOne().HasForeignKey(receipt => receipt.MessageId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Receipt> builder) => builder.HasKey(receipt => new { receipt.MessageId, receipt.Consumer });
}
