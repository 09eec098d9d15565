using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Leadership;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Leadership;

[Article(8, 25)]
public sealed class LeadershipTests
{
    [Fact]
    public async Task Each_figure_counts_exactly_the_list_behind_it_on_each_day()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var draw = await office.Revealed(line);
        var all = await office.InspectionsOf(draw);
        var board = office.Get<LeadershipBoard>();
        Assert.NotEmpty(all);
        foreach (var day in new[] { office.Today.AddDays(-1), office.Today })
        {
            var row = Must(await board.Progress(office.Leader, day)).Rows.SingleOrDefault(r => r.SectionId == office.Own);
            foreach (var step in Enum.GetValues<ProgressStep>())
                Assert.Equal(row?.Counts[(int)step] ?? 0, Must(await board.Behind(office.Leader, day, office.Own, step, 1)).Total);
        }
        var today = Assert.Single(Must(await board.Progress(office.Coordinator, null)).Rows);
        Assert.Equal((1, all.Count, 0), (today.Rounds, today.Counts[0], today.Counts[1]));
        Assert.True(today.Planned >= today.Rounds);
        Assert.Empty(Must(await board.Progress(office.Leader, office.Today.AddDays(-1))).Rows);
    }

    [Fact]
    public async Task A_report_counts_from_its_own_day_and_a_future_day_is_read_as_today()
    {
        await using var office = await Open();
        await office.Reported(ended: "2026-11-16", on: "2026-11-18");
        await using var db = await office.Db();
        // The steps order it without a draw, and only what was drawn counts.
        await db.Database.ExecuteSqlAsync($"UPDATE Inspections SET DrawnOn = '2026-11-02'");
        var board = office.Get<LeadershipBoard>();
        async Task<int> Reported(DateOnly day) => Must(await board.Behind(office.Leader, day, null, ProgressStep.已出报告, 1)).Total;
        Assert.Equal((0, 1), (await Reported(new(2026, 11, 17)), await Reported(new(2026, 11, 18))));
        Assert.Equal(office.Today, Must(await board.Progress(office.Leader, office.Today.AddYears(1))).AsOf);
    }

    [Fact]
    public async Task Nobody_but_leadership_and_coordinator_reads_it()
    {
        await using var office = await Open();
        foreach (var who in new[] { office.Staff, office.Head, office.Administrator })
        {
            Assert.Contains("由领导和工程管理科查阅", Refused(await office.Get<LeadershipBoard>().Progress(who, null)));
            Assert.Contains("由领导和工程管理科查阅", Refused(await office.Get<LeadershipBoard>().Behind(who, null, null, ProgressStep.已抽取, 1)));
        }
    }
}
