using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Office;

namespace Portal.Data.Maps;

internal sealed class ReportScheduleMap : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> schedule)
    {
        schedule.HasIndex(s => s.Kind).IsUnique();
        schedule.Property(s => s.Recipients).AsJsonList();
    }
}

internal sealed class LeadershipReportMap : IEntityTypeConfiguration<LeadershipReport>
{
    public void Configure(EntityTypeBuilder<LeadershipReport> report) => report.HasIndex(r => new { r.Kind, r.ToOn });
}
