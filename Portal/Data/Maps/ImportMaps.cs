using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Features.Imports;

namespace Portal.Data.Maps;

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.HasIndex(r => r.StartedAt);
        run.Property(r => r.Columns).AsJson();
        run.Property(r => r.Counts).AsJson();
    }
}

internal sealed class ImportMappingMap : IEntityTypeConfiguration<ImportMapping>
{
    public void Configure(EntityTypeBuilder<ImportMapping> mapping)
    {
        mapping.HasIndex(m => new { m.Roster, m.Signature }).IsUnique();
        mapping.Property(m => m.Columns).AsJsonList();
    }
}
