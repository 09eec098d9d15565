using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Office;

namespace Portal.Data.Maps;

internal sealed class LeadershipReportMap : IEntityTypeConfiguration<LeadershipReport>
{
    public void Configure(EntityTypeBuilder<LeadershipReport> report) => report.HasIndex(r => new { r.Kind, r.ToOn });
}
