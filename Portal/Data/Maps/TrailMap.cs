using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data.Maps;

internal sealed class TrailMap : IEntityTypeConfiguration<TrailEntry>
{
    // What happened to one record is asked each time its page opens.
    public void Configure(EntityTypeBuilder<TrailEntry> entry) => entry.HasIndex(e => new { e.Subject, e.SubjectId });
}
