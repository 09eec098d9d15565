using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;

namespace Portal.Data.Maps;

internal sealed class DisclosureMap : IEntityTypeConfiguration<AnnualDisclosure>
{
    public void Configure(EntityTypeBuilder<AnnualDisclosure> disclosure)
    {
        disclosure.HasIndex(d => new { d.SectionId, d.Year }).IsUnique();
        // SQLite takes every null for another one; the office has one disclosure a year all the same.
        disclosure.HasIndex(d => d.Year).IsUnique().HasFilter("SectionId IS NULL");
        disclosure.Property<DisclosureTexts?>(d => d.Texts).AsJson().IsRequired();
        disclosure.Property(d => d.Returns).AsJsonList();
        disclosure.Property(d => d.Approved).AsJson();
        disclosure.Ignore(d => d.Place);
        disclosure.HasOne<Section>().WithMany().HasForeignKey(d => d.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedCopyMap : IEntityTypeConfiguration<PublishedCopy>
{
    public void Configure(EntityTypeBuilder<PublishedCopy> copy) => copy.HasIndex(c => new { c.Kind, c.Key });
}

internal sealed class PublicBundleMap : IEntityTypeConfiguration<PublicBundle>
{
    public void Configure(EntityTypeBuilder<PublicBundle> bundle) =>
        bundle.HasOne<PublicBundle>().WithMany().HasForeignKey(b => b.BaseId).OnDelete(DeleteBehavior.Restrict);
}
