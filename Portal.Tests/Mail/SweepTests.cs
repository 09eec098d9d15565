using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Mail;

[Article(12, 18, 19, 21, 23)]
public sealed class SweepTests
{
    [Fact]
    public async Task The_head_hears_three_and_one_working_days_ahead_and_on_the_day_and_not_between()
    {
        // Ended on Friday 20 November: the report is due on Friday the 27th.
        await using var office = await Open("2026-11-23");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var heard = new List<string>();
        foreach (var day in new[] { "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29" })
        {
            office.GoTo(day);
            Must(await office.Get<SweepDeadlines>().Run());
        }
        await using var db = await office.Db();
        heard.AddRange(await db.Outbox.Where(m => m.PersonId == office.Head.PersonId).OrderBy(m => m.Day).Select(m => m.Day.ToString()).ToListAsync());
        Assert.Equal(["2026-11-24", "2026-11-26", "2026-11-27"], heard);
        Assert.False(await db.Outbox.AnyAsync(m => m.PersonId == office.OtherHead.PersonId));
    }

    [Fact]
    public async Task A_missed_report_is_told_daily_and_from_the_third_working_day_to_the_coordinator_and_the_leadership()
    {
        await using var office = await Open("2026-11-30");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        foreach (var day in new[] { "2026-11-30", "2026-12-01", "2026-12-02" })
        {
            office.GoTo(day);
            Must(await office.Get<SweepDeadlines>().Run());
        }
        await using var db = await office.Db();
        Assert.Equal(3, await db.Outbox.CountAsync(m => m.PersonId == office.Head.PersonId));
        var leader = await db.Outbox.SingleAsync(m => m.PersonId == office.Leader.PersonId);
        Assert.Equal(new DateOnly(2026, 12, 2), leader.Day);
        Assert.Contains("已逾期 3 个工作日", leader.Text);
        Assert.Contains("检2026-001", leader.Text);
    }

    [Fact]
    public async Task Run_twice_it_writes_once_and_everything_stands_in_one_letter()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 1);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 2);
        Assert.Equal(1, Must(await office.Get<SweepDeadlines>().Run()));
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
        await using var db = await office.Db();
        var mail = await db.Outbox.SingleAsync();
        Assert.Contains("检2026-001", mail.Text);
        Assert.Contains("检2026-002", mail.Text);
        Assert.Contains("待办 2 件", mail.Subject);
        Assert.Contains("/inspections/1#report", mail.Html);
        Assert.NotEmpty(mail.CalendarVersion);
    }

    [Fact]
    public async Task Sweeps_at_the_same_moment_write_one_letter()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.Get<SweepDeadlines>().Run()));
        Assert.Equal(1, written.Sum(w => Must(w)));
    }

    [Fact]
    public async Task Two_servers_over_one_database_write_one_letter_and_say_each_thing_once()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var calendars = new[] { new OfficeCalendar(), new OfficeCalendar() };
        var desks = calendars.Select(c => new Desk(office.Get<IDbContextFactory<PortalDb>>(), office.Get<OfficeClock>(), c)).ToList();
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            new SweepDeadlines(desks[n % 2], calendars[n % 2], office.Get<LetterWriter>(), office.Get<PortalAddress>()).Run())));
        desks.ForEach(d => d.Dispose());
        Assert.Equal(1, written.Sum(w => Must(w)));
        await using var db = await office.Db();
        Assert.Equal(1, await db.Said.CountAsync());
    }

    [Fact]
    public async Task What_is_registered_at_ten_and_due_today_is_said_today()
    {
        await using var office = await Open("2026-11-27");
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
        office.Time.Advance(TimeSpan.FromHours(1));
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Contains("今日到期", (await db.Outbox.SingleAsync()).Text);
    }

    [Fact]
    public async Task When_neither_head_nor_coordinator_nor_leadership_can_be_reached_the_administrator_hears_what_is_overdue()
    {
        await using var office = await Open("2026-12-02");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        await Address(office, office.Coordinator, "");
        await Address(office, office.Leader, "");
        await Address(office, office.Administrator, "admin@example.invalid");
        // The third working day late: the head hears it, and for both of the others the administrator, in one line.
        Must(await office.Get<SweepDeadlines>().Run());
        office.GoTo("2026-12-03");
        await Address(office, office.Head, "");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        var mails = await db.Outbox.OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([office.Administrator.PersonId, office.Head.PersonId, office.Administrator.PersonId], mails.Select(m => m.PersonId));
        Assert.All(mails, m => Assert.Single(m.Text.Split("检2026-001").Skip(1)));
    }

    [Fact]
    public async Task Coordinator_and_leadership_stand_in_for_each_other()
    {
        await using var office = await Open("2026-12-02");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        await Address(office, office.Leader, "");
        Must(await office.Get<SweepDeadlines>().Run());
        office.GoTo("2026-12-03");
        await Address(office, office.Leader, "leader@example.invalid");
        await Address(office, office.Coordinator, "");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Equal([office.Coordinator.PersonId], await db.Outbox.Where(m => m.Day == new DateOnly(2026, 12, 2) && m.PersonId != office.Head.PersonId).Select(m => m.PersonId).ToListAsync());
        Assert.Equal([office.Leader.PersonId], await db.Outbox.Where(m => m.Day == office.Today && m.PersonId != office.Head.PersonId).Select(m => m.PersonId).ToListAsync());
    }

    private static async Task Address(TestOffice office, Who who, string email)
    {
        var row = Must(await office.Get<AccountBoard>().Account(office.Administrator, who.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Email = email }));
    }

    [Fact]
    public async Task A_section_whose_head_has_no_address_loses_no_reminder_the_coordinator_hears_it()
    {
        await using var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        await Address(office, office.Head, "");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Equal(office.Coordinator.PersonId, (await db.Outbox.SingleAsync()).PersonId);
    }

    [Fact]
    public async Task From_the_first_of_December_the_coordinator_is_told_daily_that_next_years_notice_is_missing()
    {
        await using var office = await Open("2026-11-30");
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
        office.GoTo("2026-12-05");
        Assert.Equal(1, Must(await office.Get<SweepDeadlines>().Run()));
        await using var db = await office.Db();
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(office.Coordinator.PersonId, mail.PersonId);
        Assert.Contains("2027", mail.Text);
    }

    [Fact]
    public async Task A_window_for_opinions_that_has_closed_is_said_no_more()
    {
        // Received on 2 November: ten working days end on 16 November.
        await using var office = await Open("2026-11-16");
        await Dossiers.ReceivedOn(office, new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 2));
        Assert.Equal(1, Must(await office.Get<SweepDeadlines>().Run()));
        office.GoTo("2026-11-17");
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
    }

    [Fact]
    public async Task A_reminder_whose_day_the_server_slept_through_is_said_at_the_next_sweep_and_what_was_said_is_kept()
    {
        // The report is due on Friday the 27th; Tuesday the 24th, three working days ahead, is slept through.
        await using var office = await Open("2026-11-23");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        foreach (var day in new[] { "2026-11-25", "2026-11-25", "2026-11-26" })
        {
            office.GoTo(day);
            Must(await office.Get<SweepDeadlines>().Run());
        }
        await using var db = await office.Db();
        var mails = await db.Outbox.OrderBy(m => m.Day).ToListAsync();
        Assert.Equal([new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 26)], mails.Select(m => m.Day));
        Assert.Contains("还剩 2 个工作日", mails[0].Text);
        var said = await db.Said.OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(["D3:2026-11-27", "D1:2026-11-27"], said.Select(s => s.Key.Split('|')[1]));
        Assert.All(said, s => Assert.Equal((office.Head.PersonId, new DateOnly(2026, 11, 27), mails[0].CalendarVersion), (s.PersonId, s.DueOn, s.CalendarVersion)));
    }

    [Fact]
    public async Task Three_weeks_asleep_lose_neither_the_overdue_word_nor_the_cutoffs_that_passed()
    {
        await using var office = await Open("2026-01-10");
        await Dossiers.EndedOn(office, new DateOnly(2026, 1, 9));
        await using (var db = await office.Db())
        {
            db.CheckItems.Add(Must(Portal.Domain.Rosters.CheckItem.Enter(new Portal.Domain.Rosters.CheckItemFacts { Code = "1", Name = "检查", LegalBasis = "人民防空法", SectionId = office.Own })));
            await db.SaveChangesAsync();
        }
        office.GoTo("2026-02-01");
        Must(await office.Get<SweepDeadlines>().Run());
        await using var read = await office.Db();
        var head = await read.Outbox.SingleAsync(m => m.PersonId == office.Head.PersonId);
        Assert.Contains("检2026-001", head.Text);
        Assert.Contains("2026 年度：制定并提交年度检查计划（细则第12条），期限 2026-01-31，已逾期 1 天", head.Text);
        Assert.Contains("制定并提交年度检查计划", (await read.Outbox.SingleAsync(m => m.PersonId == office.Coordinator.PersonId)).Text);
    }

    [Fact]
    public async Task A_letter_that_one_thing_calls_for_lists_everything_that_presses()
    {
        await using var office = await Open("2026-11-25");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 1);
        Must(await office.Get<SweepDeadlines>().Run());
        office.GoTo("2026-11-26");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 23), 2);
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();
        Assert.Contains("待办 2 件", (await db.Outbox.SingleAsync(m => m.Day == office.Today)).Subject);
    }
}
