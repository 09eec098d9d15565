using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Portal.Commands;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Data;

/// <summary>Backups made while people work, restored and verified; a damaged file is never written to.</summary>
[Article(14, 24)]
public sealed class KeepingTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-keeping-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public async Task A_backup_restores_trail_draws_and_attachments_as_they_were()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var inspection = (await office.InspectionsOf(draw))[0].Id;
        Must(await office.Get<AddAttachment>().Run(office.Staff, inspection, Portal.Domain.Inspections.Attachment.Purposes[0], InspectionSteps.Pdf("收据.pdf")));
        var name = Must(await office.Get<BackUp>().Run(office.Administrator));
        var before = await DataCheck.Of(office.Get<DataFolder>());
        await office.Enter(RosterSteps.Enterprise(900));

        var restored = Restored(Path.Combine(office.Get<BackupSettings>().Folder, name), "there");
        Assert.Equal(0, restored.Code);
        var after = await DataCheck.Of(new DataFolder(Path.Combine(place.FullName, "there")));
        Assert.Equal((before.TrailEntries, before.TrailHead, before.Draws, before.Attachments), (after.TrailEntries, after.TrailHead, after.Draws, after.Attachments));
        Assert.Equal((1, 1), (after.Draws, after.Attachments));
        Assert.Empty(after.Faults);
        Assert.Contains("抽取 1 次重算一致，附件 1 个相符", restored.Said);
    }

    [Fact]
    public async Task Backups_taken_while_a_roster_is_written_are_each_whole_and_hold_all_of_a_step_or_none()
    {
        await using var office = await Open();
        var (data, stop) = (office.Get<DataFolder>(), new CancellationTokenSource());
        var writing = Task.Run(async () =>
        {
            for (var seed = 1; !stop.IsCancellationRequested; seed++) await office.Enter(RosterSteps.Enterprise(seed));
        });
        for (var i = 0; i < 10; i++)
        {
            var made = Must(BackupFile.Make(data, Path.Combine(place.FullName, "many"), new DateTime(2026, 11, 24, 1, 0, i, DateTimeKind.Utc)));
            var folder = new DataFolder(Path.Combine(place.FullName, $"unpacked-{i}"));
            BackupFile.Unpack(made, folder.Root);
            Assert.Empty((await DataCheck.Of(folder)).Faults);
            await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={folder.Database};Pooling=False").Options);
            Assert.Equal(await db.Enterprises.CountAsync(), await db.Trail.CountAsync(t => t.Subject == "Enterprise"));
        }
        stop.Cancel();
        await writing;
    }

    [Fact]
    public async Task A_backup_with_one_changed_byte_is_refused_and_nothing_is_replaced()
    {
        await using var office = await Open();
        var path = Must(BackupFile.Make(office.Get<DataFolder>(), place.FullName, office.Get<Portal.Identity.OfficeClock>().Now));
        // In the content: a byte of the packed stream may change without any effect, where it repeats zeros.
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        using (var content = zip.GetEntry("portal.db")!.Open())
        {
            content.Position = content.Length / 2;
            var kept = content.ReadByte();
            content.Position--;
            content.WriteByte((byte)(kept ^ 0x40));
        }
        var (code, _, why) = Restored(path, "there");
        Assert.Equal(1, code);
        Assert.Contains("备份", why);
        Assert.False(File.Exists(Path.Combine(place.FullName, "there", "portal.db")));
    }

    [Fact]
    public async Task What_is_replaced_is_set_aside_and_only_when_asked_for()
    {
        await using var office = await Open();
        var path = Must(BackupFile.Make(office.Get<DataFolder>(), place.FullName, office.Get<Portal.Identity.OfficeClock>().Now));
        Assert.Equal(0, Restored(path, "there").Code);
        Directory.CreateDirectory(Path.Combine(place.FullName, "there", "backups"));
        Assert.Contains("--replace", Restored(path, "there").Why);
        Assert.Equal(0, Restored(path, "there", "--replace").Code);
        Assert.True(File.Exists(Path.Combine(Assert.Single(place.GetDirectories("there-before-*"), d => File.Exists(Path.Combine(d.FullName, "portal.db"))).FullName, "portal.db")));
        Assert.True(Directory.Exists(Path.Combine(place.FullName, "there", "backups")));
    }

    [Fact]
    public async Task A_folder_in_use_is_neither_restored_over_nor_run_upon_twice()
    {
        await using var office = await Open();
        var path = Must(BackupFile.Make(office.Get<DataFolder>(), place.FullName, office.Get<Portal.Identity.OfficeClock>().Now));
        Restored(path, "there");
        using var running = new DataFolder(Path.Combine(place.FullName, "there"));
        Assert.Null(running.Claim());
        Assert.Contains("先停止门户", Restored(path, "there", "--replace").Why);
        using var second = new DataFolder(running.Root);
        Assert.Contains("正被另一个门户进程使用", second.Claim()!.Reason);
    }

    [Fact]
    public async Task A_damaged_database_is_not_started_on_and_the_way_to_restore_is_told()
    {
        await using var office = await Open();
        var path = Must(BackupFile.Make(office.Get<DataFolder>(), place.FullName, office.Get<Portal.Identity.OfficeClock>().Now));
        Restored(path, "there");
        using var folder = new DataFolder(Path.Combine(place.FullName, "there"));
        await using (var file = File.OpenWrite(folder.Database))
        {
            file.Position = 3 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 40_960).ToArray());
        }
        var damaged = await File.ReadAllBytesAsync(folder.Database);
        Assert.Contains("restore", folder.Claim()!.Reason);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(folder.Database));
    }

    [Fact]
    public void Only_the_newest_backups_are_kept()
    {
        foreach (var day in Enumerable.Range(10, 9)) File.WriteAllText(Path.Combine(place.FullName, $"portal-202611{day}-013000.zip"), "");
        File.WriteAllText(Path.Combine(place.FullName, "portal-mine.zip"), "");
        BackupFile.Prune(place.FullName, 3);
        Assert.Equal(["portal-20261116-013000.zip", "portal-20261117-013000.zip", "portal-20261118-013000.zip", "portal-mine.zip"], place.GetFiles().Select(f => f.Name).Order());
    }

    [Fact]
    public async Task Backups_are_the_administrators_and_stand_on_Today_when_the_nights_went_without()
    {
        await using var office = await Open();
        Assert.Contains("由系统管理员办理", Refused(await office.Get<BackUp>().Run(office.Coordinator)));
        Assert.Contains("由系统管理员管理", Refused(await office.Get<BackupBoard>().Backups(office.Leader)));
        Must(await office.Get<BackUp>().Run(office.Administrator));
        Assert.Single(Must(await office.Get<BackupBoard>().Backups(office.Administrator)).Backups);
        Assert.DoesNotContain(await Tasks(), t => t.What == "检查备份");
        office.GoTo("2026-11-26");
        Assert.Contains(await Tasks(), t => t.What == "检查备份");

        async Task<IReadOnlyList<Portal.Features.Today.TodayTask>> Tasks() => Must(await office.Get<Portal.Features.Today.TodayBoard>().Of(office.Administrator)).Tasks;
    }

    [Fact]
    public async Task The_command_line_verifies_the_trail_and_a_hash_noted_earlier()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise());
        await using var db = await office.Db();
        var noted = await db.Trail.OrderByDescending(t => t.Id).Select(t => t.Hash).FirstAsync();
        await office.Enter(RosterSteps.Enterprise(2));
        var folder = $"--Portal:DataFolder={office.Get<DataFolder>().Root}";
        Assert.Equal((0, true), Run(noted));
        Assert.Equal((1, false), Run(new string('0', 64)));
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Trail_NoUpdate; UPDATE Trail SET Verb = '别的' WHERE Id = 3");
        Assert.Equal((1, false), Run(noted));

        (int, bool) Run(string hash)
        {
            var output = new StringWriter();
            return (VerifyTrailCommand.Run([hash, folder], output, TextWriter.Null), output.ToString().Contains("在链中：那以前的留痕没有"));
        }
    }

    private (int Code, string Said, string Why) Restored(string backup, string folder, params string[] more)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = RestoreCommand.Run([backup, $"--Portal:DataFolder={Path.Combine(place.FullName, folder)}", .. more], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
