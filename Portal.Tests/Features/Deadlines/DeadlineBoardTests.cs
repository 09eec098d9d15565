using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Excel;
using Portal.Features.Deadlines;
using Portal.Features.Today;
using Portal.Identity;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Deadlines;

[Article(12, 18, 19, 21, 23, 25)]
public sealed class DeadlineBoardTests
{
    [Fact]
    public async Task The_board_the_page_Today_and_the_mails_count_the_same()
    {
        await using var office = await Crowded();
        Must(await office.Get<SweepDeadlines>().Run());
        await using var db = await office.Db();

        var head = Must(await office.Get<DeadlineBoard>().Page(office.Head, new DeadlineFilter(), 1));
        var today = Must(await office.Get<TodayBoard>().Of(office.Head));
        var letter = (await db.Outbox.SingleAsync(m => m.PersonId == office.Head.PersonId)).Text;
        foreach (var (state, group, word) in new[]
                 {
                     (DueState.逾期, TodayGroup.已逾期, "[已逾期]"), (DueState.今日到期, TodayGroup.今日到期, "[今日到期]"), (DueState.临近, TodayGroup.临近到期, "[即将到期]"),
                 })
        {
            Assert.True(head.Counts[state] > 0, $"No deadline is {state}: the test proves nothing.");
            Assert.Equal(head.Counts[state], today.Counts[group]);
            Assert.Equal(head.Counts[state], Regex.Count(letter, Regex.Escape(word)));
        }
        foreach (var who in new[] { office.Coordinator, office.Leader })
        {
            var escalated = Must(await office.Get<DeadlineBoard>().Page(who, new DeadlineFilter("escalated"), 1));
            Assert.True(escalated.Rows.Total > 0);
            Assert.Equal(escalated.Escalated, escalated.Rows.Total);
            Assert.Equal(escalated.Rows.Total, Regex.Count((await db.Outbox.SingleAsync(m => m.PersonId == who.PersonId)).Text, Regex.Escape("[已逾期]")));
        }
    }

    [Fact]
    public async Task Each_listing_shows_what_its_tile_counts_and_filters_narrow_page_and_workbook_alike()
    {
        await using var office = await Crowded();
        var board = office.Get<DeadlineBoard>();
        async Task<int> Total(DeadlineFilter filter, Who? who = null)
        {
            var page = Must(await board.Page(who ?? office.Coordinator, filter, 1)).Rows.Total;
            Assert.Equal(page, Must(await board.All(who ?? office.Coordinator, filter)).Count);
            return page;
        }

        var all = Must(await board.Page(office.Coordinator, new DeadlineFilter(), 1));
        Assert.Equal(all.Counts[DueState.逾期], await Total(new("overdue")));
        Assert.Equal(all.Counts[DueState.今日到期], await Total(new("due")));
        Assert.Equal(all.Counts[DueState.临近], await Total(new("soon")));
        Assert.Equal(all.Unexplained, await Total(new("unexplained")));
        Assert.Equal(all.Rows.Total, await Total(new("nonsense")));
        Assert.Equal(all.Rows.Total, await Total(new(Section: office.Own)) + await Total(new(Section: office.Other)));
        Assert.Equal(await Total(new(Section: office.Own)), await Total(new(), office.Head));
        Assert.Equal(all.Rows.Total, await Total(new(Section: 0), office.Head));
        Assert.Equal(1, await Total(new(Search: "检2026-003")));
        Assert.Equal(0, await Total(new(Person: "李乙")));
        Assert.Equal(all.Rows.Total, await Total(new(Person: "张甲")));
        Assert.Equal(await Total(new("pressing")), await Total(new(Kind: "检查报告")) + await Total(new(Kind: "结果反馈")) + await Total(new(Kind: "结果公示")));

        var sheet = DeadlineSheet.Of(Must(await board.All(office.Coordinator, new DeadlineFilter("overdue"))));
        Assert.Equal(await Total(new("overdue")), sheet.Rows.Count());
        Assert.NotEmpty(WorkbookWriter.Write(sheet));
    }

    [Fact]
    public async Task The_stricter_practice_advises_and_never_makes_anything_overdue()
    {
        // Ended on 2 November: twenty working days of the practice end on the 30th, the regulation's, from the report, on 7 December.
        await using var office = await Open("2026-12-03");
        var id = await Dossiers.ReportedOn(office, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 9));
        var view = Must(await office.Get<ReasonBoard>().Of(office.Head, id));
        Assert.Empty(view.Missed);
        Assert.Equal((new DateOnly(2026, 11, 30), true), (view.Advice!.By.On, view.Advice.Passed));
        var row = Must(await office.Get<DeadlineBoard>().All(office.Head, new DeadlineFilter(Kind: "结果公示")))[0];
        Assert.Equal(DueState.临近, row.Due.State);
        Assert.Contains("细则期限不变", row.Advice!.Words);
    }

    // On Friday 27 November: own section's reports overdue by five days, overdue by one, due, near; another's overdue; a result near.
    private static async Task<TestOffice> Crowded()
    {
        var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 13), 1);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 19), 2);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20), 3);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 23), 4);
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 12), 5, office.Other);
        await Dossiers.ReportedOn(office, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3), 6);
        return office;
    }
}
