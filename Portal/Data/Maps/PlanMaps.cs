using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Office;
using Portal.Domain.Plans;

namespace Portal.Data.Maps;

internal sealed class PlanMap : IEntityTypeConfiguration<AnnualPlan>
{
    public void Configure(EntityTypeBuilder<AnnualPlan> plan)
    {
        plan.HasIndex(p => new { p.SectionId, p.Year }).IsUnique();
        plan.HasOne<Section>().WithMany().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PlanId);
        plan.Navigation(p => p.Lines).AutoInclude();
        // The versions hold the lines before and after; only who reads or changes them loads them.
        plan.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PlanId);
        plan.Ignore(p => p.Drafted).Ignore(p => p.OpenRevision);
        plan.Property(p => p.Edition).HasDefaultValue(1);
    }
}

internal sealed class PlanRevisionMap : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> revision)
    {
        revision.Ignore(r => r.Changes);
        revision.Property(r => r.Lines).AsJsonList();
        revision.Property(r => r.Before).AsJsonList();
    }
}

internal sealed class PlanLineMap : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> line) => line.Property(l => l.Shares).AsJsonList();
}
