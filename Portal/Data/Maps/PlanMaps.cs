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
    }
}

internal sealed class PlanLineMap : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> line) => line.Property(l => l.Shares).AsJsonList();
}
