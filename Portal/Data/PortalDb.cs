using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Imports;
using Portal.Identity;
using Portal.Mail;

namespace Portal.Data;

/// <summary>The portal's database: embedded SQLite. One context per operation, from the factory.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityUserContext<Person, int>(options)
{
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Enterprise> Enterprises => Set<Enterprise>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<CivilWorks> Works => Set<CivilWorks>();
    public DbSet<Inspector> Inspectors => Set<Inspector>();
    public DbSet<Interest> Interests => Set<Interest>();
    public DbSet<CheckItem> CheckItems => Set<CheckItem>();
    public DbSet<ImportRun> Imports => Set<ImportRun>();
    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();
    public DbSet<DrawFact> DrawFacts => Set<DrawFact>();
    public DbSet<CombinedLine> CombinedLines => Set<CombinedLine>();
    public DbSet<AnnualPlan> Plans => Set<AnnualPlan>();

    /// <summary>Plans with their changes, without which a plan knows neither its open change nor its earlier editions.</summary>
    public IQueryable<AnnualPlan> RevisedPlans => Plans.Include(p => p.Revisions).AsSplitQuery();

    public DbSet<DrawRound> Draws => Set<DrawRound>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Recusal> Recusals => Set<Recusal>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Scheme> Schemes => Set<Scheme>();
    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();
    public DbSet<DocumentTemplate> Templates => Set<DocumentTemplate>();
    public DbSet<AnnualDisclosure> Disclosures => Set<AnnualDisclosure>();
    public DbSet<PublishedCopy> PublishedCopies => Set<PublishedCopy>();
    public DbSet<PublicBundle> Bundles => Set<PublicBundle>();
    public DbSet<LeadershipReport> Reports => Set<LeadershipReport>();
    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();
    public DbSet<NoticeEdition> Notices => Set<NoticeEdition>();
    public DbSet<DeadlineMove> Moves => Set<DeadlineMove>();
    public DbSet<MissReason> MissReasons => Set<MissReason>();
    public DbSet<CalendarFeed> Feeds => Set<CalendarFeed>();
    public DbSet<SaidLine> Said => Set<SaidLine>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<TrailEntry> Trail => Set<TrailEntry>();

    /// <summary>What this context has saved so far, for the trail.</summary>
    internal List<RowChange> Saved { get; } = [];

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        foreach (var version in builder.Model.GetEntityTypes().Select(t => t.FindProperty("Version")).OfType<Microsoft.EntityFrameworkCore.Metadata.IMutableProperty>())
            version.IsConcurrencyToken = true;
    }

    /// <summary>Raises every changed row's version (SQLite keeps no row version, and its emulation lost updates) and notes what was changed.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Where(e => Portal.Data.Trail.Holds(e.Metadata.ClrType)).Select(RowChange.Of).ToList();
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified && e.Metadata.FindProperty("Version") is not null))
        {
            var version = entry.Property("Version");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Saved.AddRange(changes.Select(c => c.Completed()));
        return rows;
    }
}
