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
        person.Property(p => p.FormerPasswords).AsJsonList().HasDefaultValueSql("'[]'");
        person.Property(p => p.RecoveryHashes).AsJsonList().HasDefaultValueSql("'[]'");
    }
}

internal sealed class SignInSessionMap : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.HasIndex(s => s.Key).IsUnique();
        session.HasIndex(s => new { s.PersonId, s.EndedAt });
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
