using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Plans;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Plans;

[Article(13)]
public sealed class CoverageTests
{
    [Fact]
    public async Task The_forecast_counts_who_is_in_range_who_cannot_be_drawn_and_what_falls_to_each_inspector()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var coverage = await Forecast(office, await office.Line() with { TimesPerYear = 2 });
        // 13 ordinary ones in range, one of them closed; 55 per cent of the twelve that live, rounded up. The 施工单位 are out of range.
        Assert.Equal(new StandingCoverage(Standing.一般, 13, 1, new(Standing.一般, 55), 7), coverage.Standings[0]);
        Assert.Equal(new StandingCoverage(Standing.守信, 4, 4, null, 0), coverage.Standings[1]);
        Assert.Equal(new StandingCoverage(Standing.失信, 4, 0, new(Standing.失信, 50), 2), coverage.Standings[2]);
        Assert.Equal((9, 18, 36), (coverage.DrawnPerRound, coverage.DrawnPerYear, coverage.Visits));
        // Eight certificates are valid; four of the eight can lead.
        Assert.Equal((8, 4.5m, 4, 4.5m), (coverage.Inspectors, coverage.PerInspector, coverage.Leads, coverage.PerLead));
    }

    [Fact]
    public async Task A_qualification_asked_of_everyone_narrows_who_can_be_sent()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var coverage = await Forecast(office, await office.Line() with { LeadQualification = "", EveryQualification = PlanSteps.Works });
        Assert.Equal((4, null, 4.5m), (coverage.Inspectors, coverage.Leads, coverage.PerInspector));
        Assert.Null((await Forecast(office, await office.Line() with { EveryQualification = "无人具备" })).PerInspector);
    }

    [Fact]
    public async Task What_the_forecast_says_is_what_the_draw_takes()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var plan = await office.Draft();
        await office.Add(plan, await office.Line());
        var forecast = Must(await office.Get<PlanLineBoard>().Forecast(office.Staff, plan, null, await office.Line())).Coverage;
        await office.Submit(plan);
        await office.Accept(plan);
        var draw = await office.Revealed((await office.Plan(plan)).Lines.Single().Id);
        Assert.Equal(forecast.DrawnPerRound, (await office.InspectionsOf(draw)).Count);
        // Carried out, the plan still says what it set out to do.
        Assert.Equal(9, Must(await office.Get<PlanBoard>().Plan(office.Leader, plan)).Lines.Single().Coverage.DrawnPerRound);
    }

    [Fact]
    [Article(5)]
    public async Task Items_of_two_sections_make_a_combined_inspection()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var (plan, facts) = (await office.Draft(), await office.Line());
        Assert.False(Must(await office.Get<PlanLineBoard>().Forecast(office.Staff, plan, null, facts)).Combined);
        Assert.True(Must(await office.Get<PlanLineBoard>().Forecast(office.Staff, plan, null, facts with { ItemIds = [.. facts.ItemIds, await office.ItemId("B-01")] })).Combined);
    }

    private static async Task<Coverage> Forecast(TestOffice office, PlanLineFacts facts)
    {
        await using var db = await office.Db();
        var plan = db.Plans.Any() ? db.Plans.Single().Id : await office.Draft();
        return Must(await office.Get<PlanLineBoard>().Forecast(office.Staff, plan, null, facts)).Coverage;
    }
}
