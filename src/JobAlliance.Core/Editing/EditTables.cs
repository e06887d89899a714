using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Editing;

internal sealed class EditTables : IEntityTypeConfiguration<Edit>
{
    public void Configure(EntityTypeBuilder<Edit> builder)
    {
        builder.ToTable("Edits");
        builder.Property(edit => edit.Fields).HasJson();
        builder.HasIndex(edit => new { edit.SubjectId, edit.Version });
        builder.HasIndex(edit => edit.At);
    }
}
