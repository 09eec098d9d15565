using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Features.Calendar;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Domain.Calendar.Calendars;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Calendar;

[Article(18, 19, 21)]
public sealed class LoadNoticeTests
{
    private static readonly HolidayNotice Of2027 = Notice(2027, ("2027-01-01", true), ("2027-01-02", true), ("2027-01-03", true));

    [Fact]
    public async Task A_notice_loaded_makes_provisional_dates_firm_or_moves_them_keeps_the_list_and_tells_the_head_once()
    {
        // Reported on 10 December 2026: twenty working days lead to 7 January by weekends alone, to the 8th with New Year's Day off.
        await using var office = await Open("2026-12-11");
        await Dossiers.ReportedOn(office, new DateOnly(2026, 12, 9), new DateOnly(2026, 12, 10));
        Assert.Contains(Must(await Deadlines(office)), d => d.Due == new DueDate(new DateOnly(2027, 1, 7), Provisional: true));

        var id = Must(await office.Get<LoadNotice>().Run(office.Coordinator, Of2027, "国务院网站", 0));
        var view = Must(await office.Get<CalendarBoard>().Edition(office.Head, id, null, 1));
        Assert.Equal((true, 2, "统筹员"), (view.InForce, view.Moves.Total, view.Edition.LoadedBy));
        Assert.Equal(["结果反馈 2027-01-07（暂定） 2027-01-08", "结果公示 2027-01-07（暂定） 2027-01-08"], view.Moves.Rows.Select(m => $"{m.Kind} {m.From} {m.To}"));
        Assert.All(Must(await Deadlines(office)), d => Assert.Equal(new DueDate(new DateOnly(2027, 1, 8), false), d.Due));

        Assert.Equal(1, Must(await office.Get<SweepDeadlines>().Run()));
        office.GoTo("2026-12-14");
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
        await using var db = await office.Db();
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(office.Head.PersonId, mail.PersonId);
        Assert.Contains("本科室有 2 项期限变动", mail.Text);
        Assert.Contains("结果反馈由 2027-01-07（暂定） 改为 2027-01-08", mail.Text);
        Assert.Contains($"/calendar/notices/{id}?section={office.Own}", mail.Text);
        Assert.Equal(office.Get<OfficeCalendar>().Current.Version, mail.CalendarVersion);
    }

    [Fact]
    public async Task An_amendment_during_the_year_is_a_further_edition_with_its_reason_and_counts_from_the_next_step_on()
    {
        await using var office = await Open("2026-11-24");
        Must(await office.Get<LoadShippedNotices>().Run());
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var amended = Amended(2026, "2026-11-26");
        Assert.Contains("请说明为什么修订", Refused(await office.Get<LoadNotice>().Run(office.Coordinator, amended, " ", 1)));
        Must(await office.Get<LoadNotice>().Run(office.Coordinator, amended, "临时放假一天", 1));
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(Must(await Deadlines(office))).Due.On);
        Assert.Contains("完全相同", Refused(await office.Get<LoadNotice>().Run(office.Coordinator, amended, "再来", 2)));

        var year = Must(await office.Get<CalendarBoard>().Year(office.Staff, 2026));
        Assert.Equal([(2, false, "统筹员"), (1, true, "系统")], year.Editions.Select(e => (e.No, e.Shipped, e.LoadedBy)));
        Assert.False(year.Days.Single(d => d.Date == new DateOnly(2026, 11, 26)).Works);
    }

    [Fact]
    public async Task What_two_people_load_at_once_is_loaded_once_and_only_the_coordinator_loads()
    {
        await using var office = await Open("2026-12-11");
        Assert.Contains("由工程管理科办理", Refused(await office.Get<LoadNotice>().Run(office.Head, Of2027, "", 0)));
        Assert.Contains("由工程管理科载入", Refused(await office.Get<NoticePreviewBoard>().Of(office.Leader, Of2027)));
        Must(await office.Get<LoadNotice>().Run(office.Coordinator, Of2027, "", 0));
        Assert.Equal(Work.Stale.Reason, Refused(await office.Get<LoadNotice>().Run(office.Coordinator, Notice(2027, ("2027-01-01", true)), "", 0)));
    }

    [Fact]
    public async Task The_preview_says_what_would_move_and_keeps_nothing()
    {
        await using var office = await Open("2026-12-11");
        await Dossiers.ReportedOn(office, new DateOnly(2026, 12, 9), new DateOnly(2026, 12, 10));
        var preview = Must(await office.Get<NoticePreviewBoard>().Of(office.Coordinator, Of2027));
        Assert.Equal((0, 2, 3), (preview.CurrentNo, preview.Moved, preview.Days.Count));
        Assert.Equal([("指挥通信科", 2)], preview.Sections);
        Assert.Contains(preview.Doubts, d => d.Contains("春节"));
        await using var db = await office.Db();
        Assert.Equal((0, 0), (await db.Notices.CountAsync(), await db.Moves.CountAsync()));
        Assert.True(Must(await Deadlines(office))[0].Due.Provisional);
    }

    [Fact]
    public async Task Once_loaded_the_missing_notice_is_said_no_more()
    {
        await using var office = await Open("2026-12-05");
        Assert.Equal(1, Must(await office.Get<SweepDeadlines>().Run()));
        Must(await office.Get<LoadNotice>().Run(office.Coordinator, Of2027, "", 0));
        office.GoTo("2026-12-06");
        Assert.Equal(0, Must(await office.Get<SweepDeadlines>().Run()));
    }

    [Fact]
    public async Task The_shipped_notices_are_first_editions_once_and_never_replace_what_people_loaded()
    {
        await using var office = await Open("2026-03-02");
        Must(await office.Get<LoadNotice>().Run(office.Coordinator, Amended(2026, "2026-03-04"), "", 0));
        Assert.Equal(7, Must(await office.Get<LoadShippedNotices>().Run()));
        Assert.Equal(0, Must(await office.Get<LoadShippedNotices>().Run()));
        await using var db = await office.Db();
        Assert.Equal("统筹员", (await db.Notices.SingleAsync(n => n.Year == 2026)).LoadedBy);
        Assert.False(office.Get<OfficeCalendar>().Current.IsWorkingDay(new DateOnly(2026, 3, 4)));
    }

    [Fact]
    public async Task A_second_server_over_the_same_database_counts_by_the_new_notice_from_its_next_step_on()
    {
        await using var office = await Open("2026-12-11");
        var elsewhere = new OfficeCalendar();
        Must(await office.Get<LoadNotice>().Run(office.Coordinator, Of2027, "", 0));
        Assert.False(elsewhere.Current.IsKnown(2027));
        using var otherDesk = new Desk(office.Get<IDbContextFactory<PortalDb>>(), office.Get<OfficeClock>(), elsewhere);
        Assert.Equal(
            Must(await office.Get<Desk>().Read<string>(office.Head, _ => Task.FromResult<Outcome<string>>(office.Get<OfficeCalendar>().Current.Version))),
            Must(await otherDesk.Read<string>(office.Head, _ => Task.FromResult<Outcome<string>>(elsewhere.Current.Version))));
        Assert.True(elsewhere.Current.IsKnown(2027));
    }

    private static HolidayNotice Amended(int year, string off)
    {
        var published = HolidayNotices.Published.Single(n => n.Year == year);
        return Must(HolidayNotice.Of(year, published.Source + "；补充通知", [.. published.Days, new HolidayDay(Day(off), "国庆节", true)]));
    }

    private static Task<Outcome<List<Deadline>>> Deadlines(TestOffice office) => office.Get<Desk>().Read<List<Deadline>>(
        office.Head, async work => (await OpenDeadlines.Of(work, office.Get<OfficeCalendar>().Current)).ToList());
}
