using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(10, 11, 24)]
public sealed class RosterAsOfTests
{
    [Theory]
    [InlineData("一")]
    [InlineData("二")]
    [InlineData("三")]
    public async Task Whatever_was_done_since_the_rosters_of_each_day_come_back_as_they_were_read_that_evening(string name)
    {
        await using var office = await Open("2026-02-27");
        var (days, dice) = (new RosterDays(office, new Dice(name)), new Dice("日" + name));
        var evenings = new List<(DateOnly Day, string Said)>();
        for (var day = office.Today; day <= new DateOnly(2026, 3, 8); day = day.AddDays(1))
        {
            office.GoTo($"{day:yyyy-MM-dd}");
            for (var step = dice.Throw(8); step > 0; step--) await days.Step();
            evenings.Add((day, await days.Said(null)));
        }
        office.GoTo("2026-03-09");
        Assert.True(evenings[^1].Said.Length > 2000);
        foreach (var (day, said) in evenings) Assert.Equal(said, await days.Said(day));
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Shanghai()
    {
        await using var office = await Open("2026-03-03");
        office.Time.SetUtcNow(new DateTimeOffset(2026, 3, 3, 15, 59, 59, TimeSpan.Zero));
        await office.Enter(RosterSteps.Enterprise(1));
        office.Time.SetUtcNow(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));
        var late = await office.Enter(RosterSteps.Enterprise(2));
        office.GoTo("2026-03-05");
        var board = office.Get<EnterpriseBoard>();
        Assert.Equal("漯河市第1示例有限公司", Assert.Single(Must(await board.List(office.Staff, new(AsOf: new(2026, 3, 3)), 1)).Rows).Name);
        Assert.Equal(2, Must(await board.List(office.Staff, new(AsOf: new(2026, 3, 4)), 1)).Total);
        Assert.Contains("还没有列入名录", Refused(await board.Entry(office.Staff, late, new(2026, 3, 3))));
    }

    [Fact]
    public async Task Today_and_the_future_have_not_ended_and_are_refused()
    {
        await using var office = await Open("2026-03-03");
        foreach (var day in new DateOnly[] { new(2026, 3, 3), new(2027, 1, 1) })
        {
            Assert.Contains("还没有结束", Refused(await office.Get<EnterpriseBoard>().List(office.Staff, new(AsOf: day), 1)));
            Assert.Contains("还没有结束", Refused(await office.Get<InspectorBoard>().Export(office.Staff, new(AsOf: day))));
            Assert.Contains("还没有结束", Refused(await office.Get<InspectorBoard>().Entry(office.Staff, 1, day)));
        }
    }

    [Fact]
    public async Task Every_change_of_an_entry_tells_old_and_new_in_Chinese()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Inspector(1, office.Own));
        var kept = Must(await office.Get<InspectorBoard>().Entry(office.Staff, id));
        Must(await office.Get<AmendInspector>().Run(office.Coordinator, id, kept.Version, kept.Facts with { SectionId = office.Other, ValidUntil = null, Qualifications = ["人民防空", "消防"] }));
        var changes = Must(await office.Get<InspectorBoard>().Entry(office.Staff, id)).Trail[0].Changes;
        Assert.Contains(new FieldChange("科室", "指挥通信科", "法规宣传科"), changes);
        Assert.Contains(new FieldChange("有效期至", "2028-04-30", "长期"), changes);
        Assert.Contains(new FieldChange("执法类别", "人民防空", "人民防空、消防"), changes);

        var firm = await office.Enter(RosterSteps.Enterprise() with { WorksArea = 1000.50m });
        var entry = Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, firm));
        var exempt = new Portal.Domain.Rosters.Exemption(Portal.Domain.Rosters.ExemptionGround.经营异常名录, "文号", new(2026, 1, 1), null);
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, firm, entry.Version, entry.Facts with { Exemptions = [exempt], WorksArea = 2m }));
        changes = Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, firm)).Trail[0].Changes;
        Assert.Contains(new FieldChange("不受次数限制", "", "经营异常名录：文号，2026-01-01 至 长期"), changes);
        Assert.Contains(new FieldChange("人防工程面积（㎡）", "1000.5", "2"), changes);
    }
}
