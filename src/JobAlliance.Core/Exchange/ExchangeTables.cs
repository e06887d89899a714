using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Exchange;

internal sealed class ExchangeTables
    : IEntityTypeConfiguration<MessageThread>,
        IEntityTypeConfiguration<ThreadMessage>,
        IEntityTypeConfiguration<NoticeRead>,
        IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<MessageThread> builder)
    {
        builder.HasIndex(thread => thread.ReferralId).IsUnique();
        builder.HasIndex(thread => thread.GuidanceTaskId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ThreadMessage> builder) => builder.HasIndex(message => new { message.ThreadId, message.SentAt });

    public void Configure(EntityTypeBuilder<NoticeRead> builder) => builder.HasKey(read => new { read.AccountId, read.NoticeId });

    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.Property(notification => notification.Args).HasJson();
        builder.HasIndex(notification => new { notification.AccountId, notification.DedupKey }).IsUnique();
        builder.HasIndex(notification => new { notification.AccountId, notification.ReadAt });
    }
}
