using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Leadership.Pictures;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Leadership;

[Article(8, 13, 25)]
public sealed class PictureTests
{
    [Fact]
    public async Task Each_figure_of_each_picture_counts_exactly_the_list_behind_it_on_each_day()
    {
        await using var office = await Open();
        await office.EnterRosters();
        await office.Revealed(await office.AcceptedLine());
        await office.Reported(number: 99, ended: "2026-11-02", on: "2026-11-18", finding: Finding.发现问题待后续处理);
        var board = office.Get<PictureBoard>();
        var counted = 0;
        foreach (var day in new[] { new DateOnly(2026, 11, 10), office.Today })
        {
            foreach (var picture in Must(await board.All(office.Leader, day)))
            {
                foreach (var row in picture.Rows)
                {
                    for (var column = 0; column < picture.Columns.Count; column++)
                    {
                        Assert.Equal(row.Figures[column], Must(await board.Behind(office.Leader, day, picture.Kind, row.Key, column, 1)).Total);
                        counted += row.Figures[column];
                    }
                    Assert.InRange(picture.Length(row), 0, 100);
                }
            }
        }
        Assert.True(counted > 50, $"Only {counted} things were counted.");
    }

    [Fact]
    public async Task Coverage_is_of_the_living_and_by_what_three_years_drew()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var drawn = (await office.InspectionsOf(draw)).Count;
        var coverage = (await Pictures(office)).Single(p => p.Kind == PictureKind.覆盖);
        // Twenty living in one district, two in another; the closed one is none.
        Assert.Equal([("源汇区", 20, drawn, 20 - drawn), ("郾城区", 2, 0, 2)], coverage.Rows.Select(r => (r.Name, r.Figures[0], r.Figures[1], r.Figures[2])).OrderByDescending(r => r.Item2));
        office.GoTo("2029-11-24");
        Assert.Equal(0, (await Pictures(office)).Single(p => p.Kind == PictureKind.覆盖).Rows.Sum(r => r.Figures[1]));
    }

    [Fact]
    public async Task A_late_report_is_missed_from_the_day_after_its_last_and_a_problem_counts_from_its_settling()
    {
        await using var office = await Open();
        await office.Reported(ended: "2026-11-02", on: "2026-11-18", finding: Finding.发现问题待后续处理);
        var reports = (await Pictures(office)).Single(p => p.Kind == PictureKind.期限).Rows.Single(r => r.Key == "检查报告");
        Assert.Equal([1, 0, 1], reports.Figures);
        Assert.Equal([0, 0, 0], (await Pictures(office, "2026-11-08")).Single(p => p.Kind == PictureKind.期限).Rows.Single(r => r.Key == "检查报告").Figures);
        var before = (await Pictures(office, "2026-11-08")).Single(p => p.Kind == PictureKind.四周);
        Assert.Equal(1, before.Rows[0].Figures[2]);
        var items = (await Pictures(office)).Single(p => p.Kind == PictureKind.事项).Rows;
        Assert.All(items, row => Assert.Equal(row.Figures[0], row.Figures[1]));
        Assert.NotEmpty(items);
        Assert.Empty((await Pictures(office, "2026-10-31")).Single(p => p.Kind == PictureKind.事项).Rows);
    }

    [Fact]
    public async Task Nobody_but_leadership_and_coordinator_sees_them()
    {
        await using var office = await Open();
        foreach (var who in new[] { office.Staff, office.Head, office.Administrator })
        {
            Assert.Contains("由领导和工程管理科查阅", Refused(await office.Get<PictureBoard>().All(who, null)));
            Assert.Contains("由领导和工程管理科查阅", Refused(await office.Get<PictureBoard>().Behind(who, null, PictureKind.覆盖, "源汇区", 0, 1)));
        }
    }

    private static async Task<List<PictureView>> Pictures(TestOffice office, string? day = null) =>
        Must(await office.Get<PictureBoard>().All(office.Leader, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd")));
}
