using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Plans;

namespace Portal.Data.Maps;

internal sealed class DrawMap : IEntityTypeConfiguration<DrawRound>
{
    public void Configure(EntityTypeBuilder<DrawRound> draw)
    {
        draw.HasIndex(d => d.No).IsUnique();
        // One draw for each round of a plan line: an abandoned frame frees its round, a revealed one never does.
        draw.HasIndex(d => new { d.PlanLineId, d.Round }).IsUnique().HasFilter("\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NULL AND \"Joint\" = 0");
        // One substitute for each recusal, likewise.
        draw.HasIndex(d => d.RecusalId).IsUnique().HasFilter("\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NOT NULL");
        draw.HasOne<Recusal>().WithMany().HasForeignKey(d => d.RecusalId).OnDelete(DeleteBehavior.Restrict);
        draw.Property(d => d.PlanEdition).HasDefaultValue(1);
        draw.HasOne<PlanLine>().WithMany().HasForeignKey(d => d.PlanLineId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CombinedLineMap : IEntityTypeConfiguration<CombinedLine>
{
    public void Configure(EntityTypeBuilder<CombinedLine> line)
    {
        line.HasIndex(l => new { l.DrawId, l.PlanLineId }).IsUnique();
        line.HasIndex(l => l.PlanLineId);
        line.HasOne(l => l.Draw).WithMany().HasForeignKey(l => l.DrawId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PlanLine>().WithMany().HasForeignKey(l => l.PlanLineId).OnDelete(DeleteBehavior.Restrict);
        line.Property(l => l.Credits).AsJsonList();
    }
}

internal sealed class DrawFactMap : IEntityTypeConfiguration<DrawFact>
{
    public void Configure(EntityTypeBuilder<DrawFact> fact)
    {
        fact.HasKey(f => new { f.DrawId, f.Code });
        fact.HasOne<DrawRound>().WithMany().HasForeignKey(f => f.DrawId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SchemeMap : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> scheme)
    {
        scheme.HasIndex(s => s.DrawId).IsUnique();
        scheme.HasOne<DrawRound>().WithMany().HasForeignKey(s => s.DrawId).OnDelete(DeleteBehavior.Restrict);
        scheme.Property(s => s.Points).AsJsonList();
    }
}
