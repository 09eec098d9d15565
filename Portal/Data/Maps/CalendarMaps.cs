using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Data.Maps;

internal sealed class NoticeEditionMap : IEntityTypeConfiguration<NoticeEdition>
{
    public void Configure(EntityTypeBuilder<NoticeEdition> edition)
    {
        edition.HasIndex(e => new { e.Year, e.No }).IsUnique();
        edition.Property(e => e.Days).AsJsonList();
    }
}

internal sealed class DeadlineMoveMap : IEntityTypeConfiguration<DeadlineMove>
{
    public void Configure(EntityTypeBuilder<DeadlineMove> move)
    {
        move.HasIndex(m => new { m.EditionId, m.SectionId });
        move.HasOne<NoticeEdition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MissReasonMap : IEntityTypeConfiguration<MissReason>
{
    public void Configure(EntityTypeBuilder<MissReason> reason)
    {
        reason.HasIndex(r => new { r.InspectionId, r.Kind }).IsUnique();
        reason.HasOne<Inspection>().WithMany().HasForeignKey(r => r.InspectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarFeedMap : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.HasIndex(f => f.PersonId).IsUnique();
        feed.HasIndex(f => f.TokenHash).IsUnique();
        feed.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What is near, due or overdue is a range over the open few, however many dossiers are closed: one partial index for each period.</summary>
internal sealed class InspectionDeadlineMap : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.HasIndex(i => i.EndedOn, "IX_Inspections_OpenReport").HasFilter("\"ReportFinishedOn\" IS NULL AND \"CancelledOn\" IS NULL");
        inspection.HasIndex(i => i.ReportFinishedOn, "IX_Inspections_OpenFeedback").HasFilter("\"FeedbackReceivedOn\" IS NULL AND \"CancelledOn\" IS NULL");
        inspection.HasIndex(i => i.ReportFinishedOn, "IX_Inspections_OpenPublication").HasFilter("\"PublishedOn\" IS NULL AND \"CancelledOn\" IS NULL");
        inspection.HasIndex(i => i.FeedbackReceivedOn, "IX_Inspections_OpenOpinion").HasFilter("\"OpinionOn\" IS NULL AND \"CancelledOn\" IS NULL");
    }
}
