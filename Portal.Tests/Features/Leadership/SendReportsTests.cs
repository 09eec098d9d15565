using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.Leadership;
using Portal.Identity;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Leadership;

[Article(8, 25)]
public sealed class SendReportsTests
{
    [Fact]
    public async Task A_month_is_sent_once_to_each_recipient_with_the_very_file_that_was_made()
    {
        await using var office = await Open();
        await office.Schedule(ReportKind.月报, 5, office.Leader, office.Coordinator);
        Assert.Equal(0, Must(await office.Get<SendReports>().Run()));
        office.GoTo("2026-12-05");
        Assert.Equal(0, Must(await office.Get<SendReports>().Run()));
        office.GoTo("2026-12-07");
        Assert.Equal(2, Must(await office.Get<SendReports>().Run()));
        Assert.Equal(0, Must(await office.Get<SendReports>().Run()));
        office.GoTo("2026-12-08");
        Assert.Equal(0, Must(await office.Get<SendReports>().Run()));

        Must(await office.Get<DeliverMail>().Run());
        var letters = Directory.GetFiles(office.Get<DataFolder>().Mails, "*.eml").Select(f => MimeMessage.Load(f)).ToList();
        Assert.Equal(["coordinator@example.invalid", "leader@example.invalid"], letters.Select(l => l.To.Mailboxes.Single().Address).Order());
        var report = Must(await office.Get<ReportBoard>().Page(office.Leader, 1)).Reports.Rows.Single();
        Assert.Equal(("领导报表-2026年11月.xlsx", "系统"), (report.FileName, report.MadeBy));
        foreach (var letter in letters)
        {
            Assert.Equal("【双随机、一公开】领导月报：2026年11月", letter.Subject);
            Assert.Contains("/leadership?asof=2026-11-30", letter.HtmlBody);
            var part = Assert.IsType<MimePart>(letter.Attachments.Single());
            using var content = new MemoryStream();
            await part.Content!.DecodeToAsync(content);
            Assert.Equal((report.FileName, report.Sha256), (part.FileName, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.ToArray()))));
        }
    }

    [Fact]
    public async Task A_server_that_was_off_sends_every_month_and_quarter_that_it_missed_at_its_next_start()
    {
        await using var office = await Open("2026-06-10");
        await office.Schedule(ReportKind.月报, 5, office.Leader);
        await office.Schedule(ReportKind.季报, 5, office.Leader);
        await office.Restart();
        office.GoTo("2026-10-10");
        Assert.Equal(6, Must(await office.Get<SendReports>().Run()));
        await using var db = await office.Db();
        Assert.Equal(
            ["领导月报 2026年6月", "领导季报 2026年第2季度", "领导月报 2026年7月", "领导月报 2026年8月", "领导月报 2026年9月", "领导季报 2026年第3季度"],
            await db.Outbox.OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());
    }

    [Fact]
    public async Task Who_may_not_read_it_any_more_is_passed_over_and_a_new_recipient_begins_with_the_next()
    {
        await using var office = await Open("2026-10-01");
        await office.Schedule(ReportKind.月报, 5, office.Leader, office.Coordinator);
        var leader = Must(await office.Get<AccountBoard>().Account(office.Administrator, office.Leader.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, office.Leader.PersonId, leader.Version, leader.Facts with { Disabled = true }));
        office.GoTo("2026-11-05");
        Assert.Equal(2, Must(await office.Get<SendReports>().Run()));
        await using var db = await office.Db();
        Assert.All(await db.Outbox.Select(m => m.PersonId).ToListAsync(), id => Assert.Equal(office.Coordinator.PersonId, id));
    }

    [Fact]
    public async Task Recipients_are_chosen_by_coordinator_and_administrator_among_those_who_may_read_it()
    {
        await using var office = await Open();
        foreach (var who in new[] { office.Leader, office.Staff, office.Head })
            Assert.Contains("由工程管理科、系统管理员办理", Refused(await office.Get<KeepReportSchedule>().Run(who, ReportKind.月报, 0, 5, [office.Leader.PersonId])));
        Assert.Contains("只发给领导和工程管理科", Refused(await office.Get<KeepReportSchedule>().Run(office.Administrator, ReportKind.月报, 0, 5, [office.Head.PersonId])));
        Assert.Contains("没有找到该收件人", Refused(await office.Get<KeepReportSchedule>().Run(office.Administrator, ReportKind.月报, 0, 5, [9999])));
        Assert.Contains("1 至 28", Refused(await office.Get<KeepReportSchedule>().Run(office.Administrator, ReportKind.月报, 0, 31, [office.Leader.PersonId])));
        Must(await office.Get<KeepReportSchedule>().Run(office.Administrator, ReportKind.月报, 0, 5, [office.Leader.PersonId]));
        Must(await office.Get<KeepReportSchedule>().Run(office.Coordinator, ReportKind.月报, 0, 6, []));
        Assert.Contains("刚被他人修改过", Refused(await office.Get<KeepReportSchedule>().Run(office.Administrator, ReportKind.月报, 0, 7, [])));
        Assert.Contains("您的角色是科员", Refused(await office.Get<ReportScheduleBoard>().All(office.Staff)));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_and_does_not_hold_back_the_others()
    {
        await using var office = await Open();
        await office.Schedule(ReportKind.月报, 5, office.Leader);
        office.GoTo("2026-12-07");
        Must(await office.Get<SendReports>().Run());
        foreach (var file in Directory.GetFiles(office.Get<DataFolder>().Attachments)) File.Delete(file);
        Assert.Contains("已不在数据文件夹中", Refused(await office.Get<DeliverMail>().Run()));
    }
}

internal static class ScheduleSteps
{
    public static async Task Schedule(this TestOffice office, ReportKind kind, int day, params Who[] people) =>
        Must(await office.Get<KeepReportSchedule>().Run(office.Administrator, kind, 0, day, [.. people.Select(p => p.PersonId)]));
}
