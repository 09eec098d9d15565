using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;

namespace Portal.Data.Maps;

internal sealed class InspectionMap : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.HasIndex(i => i.No).IsUnique();
        inspection.HasIndex(i => new { i.DrawId, i.EnterpriseId }).IsUnique();
        inspection.HasIndex(i => new { i.EnterpriseId, i.DrawnOn });
        // The dates that start or meet a period: an overdue list is a range over these.
        inspection.HasIndex(i => new { i.EndedOn, i.ReportFinishedOn });
        inspection.HasIndex(i => new { i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn });
        // What still waits for its evidence, by the date from which its period runs: the sweep reads the earliest of each, however long the history.
        Waiting(inspection, "AwaitingReport", nameof(Inspection.EndedOn), nameof(Inspection.ReportFinishedOn));
        Waiting(inspection, "AwaitingFeedback", nameof(Inspection.ReportFinishedOn), nameof(Inspection.FeedbackReceivedOn));
        Waiting(inspection, "AwaitingPublication", nameof(Inspection.ReportFinishedOn), nameof(Inspection.PublishedOn));
        Waiting(inspection, "AwaitingOpinion", nameof(Inspection.FeedbackReceivedOn), nameof(Inspection.OpinionOn));
        inspection.HasOne<DrawRound>().WithMany().HasForeignKey(i => i.DrawId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasOne<Enterprise>().WithMany().HasForeignKey(i => i.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
        inspection.Property(i => i.Members).AsJsonList();
        inspection.Property(i => i.Points).AsJsonList();
        inspection.Property(i => i.Confirmations).AsJsonList();
        inspection.Property(i => i.ReportReturns).AsJsonList();
        inspection.Property(i => i.Items).AsJsonList();
        inspection.Property(i => i.Handlings).AsJsonList();
        inspection.Property(i => i.Corrections).AsJsonList();
        inspection.Property<Report?>(i => i.Report).AsJson().IsRequired();
        inspection.Property(i => i.Feedback).AsJson();
        inspection.Property(i => i.Publication).AsJson();
        inspection.Property(i => i.Opinion).AsJson();
    }

    private static void Waiting(EntityTypeBuilder<Inspection> inspection, string name, string since, string evidence) =>
        inspection.HasIndex([since], $"IX_Inspections_{name}").HasFilter($"\"{evidence}\" IS NULL AND \"CancelledOn\" IS NULL");
}

internal sealed class LeadMap : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.HasIndex(l => l.InspectionId).IsUnique();
        lead.HasOne<Inspection>().WithMany().HasForeignKey(l => l.InspectionId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Enterprise>().WithMany().HasForeignKey(l => l.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Section>().WithMany().HasForeignKey(l => l.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecusalMap : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.HasOne<Inspection>().WithMany().HasForeignKey(r => r.InspectionId).OnDelete(DeleteBehavior.Restrict);
        recusal.HasOne<Inspector>().WithMany().HasForeignKey(r => r.InspectorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment) =>
        attachment.HasOne<Inspection>().WithMany().HasForeignKey(a => a.InspectionId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class TemplateMap : IEntityTypeConfiguration<DocumentTemplate>
{
    public void Configure(EntityTypeBuilder<DocumentTemplate> template) => template.HasIndex(t => t.Kind).IsUnique();
}

internal sealed class FormDraftMap : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.HasIndex(d => new { d.InspectionId, d.PersonId, d.Step }).IsUnique();
        draft.HasOne<Inspection>().WithMany().HasForeignKey(d => d.InspectionId).OnDelete(DeleteBehavior.Cascade);
    }
}
