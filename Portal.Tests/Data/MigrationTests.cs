using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;

namespace Portal.Tests.Data;

/// <summary>What an office has kept is read by the next version of the portal.</summary>
public sealed class MigrationTests
{
    [Fact, Article(23)]
    public async Task A_disclosure_that_was_registered_before_it_was_drawn_up_in_the_portal_stays_published()
    {
        var folder = Directory.CreateTempSubdirectory("portal-migration-");
        try
        {
            var options = new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={Path.Combine(folder.FullName, "old.db")};Pooling=False").Options;
            await using (var old = new PortalDb(options))
            {
                await old.GetService<IMigrator>().MigrateAsync("20261127000500_DistrictIndex", TestRun.Current.CancellationToken);
                await old.Database.ExecuteSqlRawAsync(
                    "INSERT INTO Sections (Id, Name, Coordinates, Version) VALUES (7, '指挥通信科', 0, 0); INSERT INTO Disclosures (SectionId, Year, PublishedOn, Place, RecordedBy, Version) VALUES (7, 2024, '2025-02-20', '公示栏', '科长甲', 3)",
                    TestRun.Current.CancellationToken);
            }
            await using var db = new PortalDb(options);
            await db.Database.MigrateAsync(TestRun.Current.CancellationToken);
            var kept = await db.Disclosures.SingleAsync(TestRun.Current.CancellationToken);
            Assert.Equal((DisclosureStage.已公开, 7, 2024, 3), (kept.Stage, kept.SectionId, kept.Year, kept.Version));
            Assert.Equal(new PublicPlace("门户网站", "公示栏", new DateOnly(2025, 2, 20)), kept.Place);
            Assert.Equal((DisclosureTexts.Empty, "科长甲"), (kept.Texts, kept.DraftedBy));
            Assert.Null(kept.Approved);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
