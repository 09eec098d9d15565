using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.Inspections;
using Portal.Features.Rosters;
using Portal.Features.Today;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Running;

/// <summary>What goes wrong around the portal: each with the clear word for whoever is at work, nothing half kept, and work going on afterwards.</summary>
[Article(24)]
public sealed class FaultTests
{
    [Fact]
    public async Task On_a_full_disk_the_person_is_told_nothing_half_is_kept_and_afterwards_it_goes_on()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise());
        // SQLite sets the limit no lower than what the file has.
        await Limit(office, 1);
        var (kept, refusal) = (1, (string?)null);
        for (var seed = 2; refusal is null && seed < 5000; seed++)
        {
            var entered = await office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise(seed));
            if (entered.Succeeded) kept++;
            else refusal = entered.Refusal.Reason;
        }
        Assert.StartsWith("您刚才的修改没有保存，原有数据没有变动。服务器磁盘已满", refusal);
        await using (var db = await office.Db())
        {
            Assert.Equal(kept, await db.Enterprises.CountAsync());
            Assert.Equal(kept, await db.Trail.CountAsync(t => t.Subject == "Enterprise"));
            Assert.Null((await TrailChain.Check(db)).Break);
        }
        await Limit(office, 1_000_000_000);
        await office.Enter(RosterSteps.Enterprise(9000));
    }

    [Fact]
    public async Task While_another_program_holds_the_database_a_step_waits_and_is_then_kept()
    {
        await using var office = await Open();
        await using var other = new SqliteConnection($"Data Source={office.Get<DataFolder>().Database};Pooling=False");
        await other.OpenAsync();
        await using (var holding = other.CreateCommand())
        {
            holding.CommandText = "BEGIN IMMEDIATE";
            await holding.ExecuteNonQueryAsync();
        }
        var entering = Task.Run(() => office.Enter(RosterSteps.Enterprise()));
        // Others read meanwhile.
        Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1));
        Assert.False(entering.IsCompleted);
        await using (var letting = other.CreateCommand())
        {
            letting.CommandText = "ROLLBACK";
            await letting.ExecuteNonQueryAsync();
        }
        Assert.True(await entering > 0);
    }

    [Theory]
    [InlineData(5, "数据库正被别的程序占用")]
    [InlineData(6, "数据库正被别的程序占用")]
    [InlineData(8, "不能写入或不能打开")]
    [InlineData(10, "磁盘出错")]
    [InlineData(11, "用最近的备份恢复")]
    [InlineData(13, "磁盘已满")]
    [InlineData(14, "不能写入或不能打开")]
    [InlineData(26, "用最近的备份恢复")]
    public async Task What_the_database_says_is_said_in_words_and_the_next_step_is_taken(int code, string words)
    {
        await using var office = await Open();
        var refused = Refused(await office.Get<Desk>().Write<EnterEnterprise>(office.Staff, async work =>
        {
            work.Db.Enterprises.Add(Must(Portal.Domain.Rosters.Enterprise.Enter(RosterSteps.Enterprise())));
            await work.Db.SaveChangesAsync();
            throw new DbUpdateException("while saving", new SqliteException("said by SQLite", code));
        }));
        Assert.Contains(words, refused);
        await using var db = await office.Db();
        Assert.False(await db.Enterprises.AnyAsync());
        await office.Enter(RosterSteps.Enterprise());
    }

    [Fact]
    public async Task What_is_no_fault_of_the_storage_is_not_hidden()
    {
        await using var office = await Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Get<Desk>().Write<EnterEnterprise>(office.Staff, _ => throw new InvalidOperationException("a defect")));
        await office.Enter(RosterSteps.Enterprise());
    }

    [Fact]
    public async Task Without_the_attachments_folder_uploads_and_backups_are_refused_and_older_backups_stay()
    {
        await using var office = await Open();
        var inspection = await office.Ordered();
        await Attach(office, inspection, "一.pdf");
        Must(await office.Get<BackUp>().Run(office.Administrator));
        var folder = office.Get<DataFolder>().Attachments;
        Directory.Move(folder, folder + "-gone");
        office.Time.Advance(TimeSpan.FromDays(1));

        var refused = Refused(await office.Get<AddAttachment>().Run(office.Staff, inspection, Portal.Domain.Inspections.Attachment.Purposes[0], InspectionSteps.Pdf("二.pdf", "two")));
        Assert.Contains("存放附件的文件夹不见了", refused);
        Assert.Contains("缺少 1 个在案的附件", Refused(await office.Get<BackUp>().Run(office.Administrator)));
        // The next start makes the folder anew, empty: that is no reason to back up what has gone.
        await office.Restart();
        Assert.True(Directory.Exists(folder));
        Assert.Contains("缺少 1 个在案的附件", Refused(await office.Get<BackUp>().Run(office.Administrator)));
        Assert.Single(office.Get<BackupSettings>().All());
        await using (var db = await office.Db()) Assert.Equal(1, await db.Attachments.CountAsync());

        Directory.Delete(folder);
        Directory.Move(folder + "-gone", folder);
        await Attach(office, inspection, "二.pdf");
        Must(await office.Get<BackUp>().Run(office.Administrator));
    }

    [Fact, Article(18, 19)]
    public async Task A_mail_server_that_is_down_for_days_delays_every_letter_and_loses_and_doubles_none()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var away = new SmtpReceiver();
        var port = away.Port;
        await away.DisposeAsync();
        foreach (var day in new[] { "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03" })
        {
            office.GoTo(day);
            Must(await office.Get<SweepDeadlines>().Run());
            Assert.Contains("邮件未能发出", Refused(await Postman(office, port).Run()));
            office.Time.Advance(TimeSpan.FromHours(2));
            await Postman(office, port).Run();
        }
        Assert.Contains(await Tasks(office.Services, office.Administrator), t => t.What == "邮件发送失败");
        await using var db = await office.Db();
        var written = await db.Outbox.CountAsync();
        Assert.True(written >= 5, $"{written} letters");

        await using var server = new SmtpReceiver();
        for (var hour = 0; hour < 3; hour++)
        {
            office.Time.Advance(TimeSpan.FromHours(1));
            await Postman(office, server.Port).Run();
        }
        Assert.Equal(written, server.Accepted.Count);
        Assert.Equal(written, server.Accepted.Select(m => m.MessageId).Distinct().Count());
        Assert.DoesNotContain(await Tasks(office.Services, office.Administrator), t => t.What == "邮件发送失败");
    }

    [Fact, Article(18)]
    public async Task A_clock_that_goes_back_is_told_to_the_administrator_the_chain_holds_and_nothing_is_said_twice()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        await office.Enter(RosterSteps.Enterprise(1));
        Must(await office.Get<SweepDeadlines>().Run());
        Assert.DoesNotContain(await Tasks(office.Services, office.Administrator), t => t.What == "校准时钟");

        var earlier = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 1, 0, 0, TimeSpan.Zero));
        await using (var back = PortalApp.Build([$"--Portal:DataFolder={office.Get<DataFolder>().Root}"], builder => builder.Services.AddSingleton<TimeProvider>(earlier)))
        {
            var task = Assert.Single(await Tasks(back.Services, office.Administrator), t => t.What == "校准时钟");
            Assert.Contains("早 1440 分钟", task.About);
            await using var scope = back.Services.CreateAsyncScope();
            Must(await scope.ServiceProvider.GetRequiredService<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise(2)));
        }
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
        await using var db = await office.Db();
        Assert.Null((await TrailChain.Check(db)).Break);
        Assert.Single(await db.Outbox.Where(m => m.Day == new DateOnly(2026, 11, 27)).ToListAsync());
    }

    private static async Task Attach(TestOffice office, int inspection, string name) =>
        Must(await office.Get<AddAttachment>().Run(office.Staff, inspection, Portal.Domain.Inspections.Attachment.Purposes[0], InspectionSteps.Pdf(name, name)));

    private static async Task<IReadOnlyList<TodayTask>> Tasks(IServiceProvider services, Who administrator)
    {
        await using var scope = services.CreateAsyncScope();
        return Must(await scope.ServiceProvider.GetRequiredService<TodayBoard>().Of(administrator)).Tasks;
    }

    // As many pages as the file has and no more: to SQLite this is a full disk. The pool hands the same connection to whoever comes next.
    private static async Task Limit(TestOffice office, int pages)
    {
        await using var db = await office.Db();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        await command.ExecuteScalarAsync();
    }

    private static DeliverMail Postman(TestOffice office, int port) => new(
        office.Get<Desk>(), new Postman(Microsoft.Extensions.Options.Options.Create(new MailSettings { Host = "127.0.0.1", Port = port }), office.Services.GetRequiredService<DataFolder>()));
}
