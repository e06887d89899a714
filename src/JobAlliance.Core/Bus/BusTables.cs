using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Bus;

internal sealed class BusTables : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder) => builder.HasIndex(message => new { message.FailedAt, message.NextAttemptAt });

    public void Configure(EntityTypeBuilder<Receipt> builder) => builder.HasKey(receipt => new { receipt.MessageId, receipt.Consumer });
}
