using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Office;
using Portal.Domain.Rosters;

namespace Portal.Data.Maps;

internal sealed class SectionMap : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section) => section.HasIndex(s => s.Name).IsUnique();
}

internal sealed class EnterpriseMap : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> enterprise)
    {
        enterprise.HasIndex(e => e.Code).IsUnique();
        // The list: those on the roster in the order of their names; and the districts, to choose from.
        enterprise.HasIndex(e => new { e.RetiredOn, e.Name });
        enterprise.HasIndex(e => e.District);
        enterprise.Property(e => e.Exemptions).AsJsonList();
    }
}

internal sealed class CategoryMap : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category) => category.HasIndex(c => c.Name).IsUnique();
}

internal sealed class CivilWorksMap : IEntityTypeConfiguration<CivilWorks>
{
    public void Configure(EntityTypeBuilder<CivilWorks> works)
    {
        works.HasIndex(w => w.No).IsUnique();
        works.Property(w => w.Parties).AsJsonList();
    }
}

internal sealed class InspectorMap : IEntityTypeConfiguration<Inspector>
{
    public void Configure(EntityTypeBuilder<Inspector> inspector)
    {
        inspector.HasIndex(i => i.Certificate).IsUnique();
        inspector.HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InterestMap : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> interest)
    {
        // One that was withdrawn stays on record and may be declared again; nothing but its history asks for it.
        interest.HasQueryFilter(i => i.WithdrawnOn == null);
        interest.HasIndex(i => new { i.InspectorId, i.EnterpriseId }).IsUnique().HasFilter("WithdrawnOn IS NULL");
        interest.HasOne<Inspector>().WithMany().HasForeignKey(i => i.InspectorId).OnDelete(DeleteBehavior.Restrict);
        interest.HasOne<Enterprise>().WithMany().HasForeignKey(i => i.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CheckItemMap : IEntityTypeConfiguration<CheckItem>
{
    public void Configure(EntityTypeBuilder<CheckItem> item)
    {
        item.HasIndex(i => i.Code).IsUnique();
        item.HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
