using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;

namespace Portal.Data.Maps;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasOne<Section>().WithMany().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Inspector>().WithMany().HasForeignKey(p => p.InspectorId).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.InspectorId).IsUnique();
    }
}
