using System.Globalization;
using MiniExcelLibs;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Features.Leadership;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Leadership;

[Article(6, 8, 25)]
public sealed class ReportTests
{
    [Fact]
    public async Task Its_figures_are_those_of_the_overview_of_the_same_day()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var progress = Assert.Single(Must(await office.Get<LeadershipBoard>().Progress(office.Leader, office.Today)).Rows);
        var file = await office.Report(new(2026, 1, 1), office.Today);

        var overview = Rows(file, "总览");
        var row = overview.Single(r => r["A"] as string == progress.Section);
        Assert.Equal([progress.Planned, progress.Rounds, .. progress.Counts], [.. "BCEFGHI".Select(c => Whole(row[$"{c}"]))]);
        Assert.Equal((double)progress.Rounds / progress.Planned, Convert.ToDouble(row["D"], CultureInfo.InvariantCulture), 12);
        var total = overview.Single(r => r["A"] as string == "合计");
        Assert.Equal([.. "BCEFGHIKLMNO".Select(c => Whole(row[$"{c}"]))], [.. "BCEFGHIKLMNO".Select(c => Whole(total[$"{c}"]))]);
        // The lists behind the figures hold as many rows.
        Assert.Equal(progress.Counts[0], Rows(file, "检查台账").Skip(4).Count(r => r["F"] is DateTime));
        Assert.Equal(progress.Rounds, Rows(file, "抽取").Skip(4).Count(r => r["I"] as string == "已揭晓"));
        Assert.Equal(progress.Counts[0], Rows(file, "抽取").Skip(4).Sum(r => Whole(r["G"])));
        Assert.Equal(progress.Counts[0], Rows(file, "计划执行").Skip(4).Sum(r => Whole(r["I"])));
        Assert.Equal((await office.Draw(draw)).Commitment, Rows(file, "抽取").Skip(4).Single()["K"]);
    }

    [Fact]
    public async Task Of_a_past_period_it_says_what_stood_at_its_end()
    {
        await using var office = await Open();
        var no = (await office.Dossier(await office.Reported(ended: "2026-11-02", on: "2026-11-18"))).No;
        var (early, late) = (await office.Report(new(2026, 11, 1), new(2026, 11, 10)), await office.Report(new(2026, 11, 1), new(2026, 11, 23)));
        var (then, now) = (Rows(early, "检查台账").Skip(4).Single(), Rows(late, "检查台账").Skip(4).Single());
        Assert.Equal(("待出报告", (object?)null), (then["O"], then["K"]));
        Assert.Equal(("待反馈公示", (object)new DateTime(2026, 11, 18)), (now["O"], now["K"]));
        // Due on 9 November, finished on the 18th.
        Assert.Contains("逾期 1 个工作日", (string)Rows(early, "期限").Skip(4).Single(r => r["B"] as string == "检查报告")["I"]);
        Assert.Contains("逾期 7 个工作日完成", (string)Rows(late, "期限").Skip(4).Single(r => r["B"] as string == "检查报告")["I"]);
        var october = Rows(await office.Report(new(2026, 10, 1), new(2026, 10, 31)), "检查台账");
        Assert.DoesNotContain(october, r => r["A"] as string == no);
        Assert.Equal("本期没有", october[4]["A"]);
    }

    [Fact]
    public async Task What_is_classified_or_private_does_not_go_by_mail()
    {
        await using var office = await Open();
        const string phone = "13900001234", note = "MARK-NOTE", area = "98765.4";
        var enterprise = await office.Enter(RosterSteps.Enterprise() with { Phone = phone, Note = note, WorksArea = 1, WorksCount = 1 });
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, enterprise, 0, RosterSteps.Enterprise() with { Phone = phone + "9", Note = note + "2", WorksArea = 98765.4m, WorksCount = 1, District = "郾城区" }));
        await office.Enter(RosterSteps.Inspector(section: office.Own) with { Phone = phone });
        var file = await office.Report(new(2026, 1, 1), office.Today);
        var text = string.Join('\n', Rows(file, "名录变动").SelectMany(r => r.Values).Select(v => $"{v}"));
        foreach (var secret in new[] { phone, note, area }) Assert.DoesNotContain(secret, text);
        Assert.Contains("所在区县：源汇区 → 郾城区", text);
        Assert.Contains("联系电话有变动", text);
        var rows = Rows(file, "名录变动").Skip(4).ToList();
        Assert.Equal(["新增", "变更", "新增"], rows.Select(r => r["E"]));
        Assert.Equal(RosterSteps.Enterprise().Name, rows[0]["C"]);
        Assert.Equal(3, Whole(Rows(file, "总览")[3].Values.Last(v => v is not null)));
    }

    [Fact]
    public async Task Problems_and_decisions_are_listed_until_they_are_decided()
    {
        await using var office = await Open();
        var id = await office.Reported(ended: "2026-11-16", on: "2026-11-18", finding: Finding.发现问题待后续处理);
        var waiting = Rows(await office.Report(new(2026, 11, 20), office.Today), "问题与处理").Skip(4).Single();
        Assert.Equal((1, 0, 1), (Whole(waiting["F"]), Whole(waiting["I"]), Whole(waiting["J"])));
        Must(await office.Get<RecordHandling>().Run(office.Head, id, await office.Version(id), "未建档案", HandlingDecision.责令改正, "漯防责改〔2026〕1号", office.Today, ""));
        var handled = Rows(await office.Report(new(2026, 11, 20), office.Today), "问题与处理").Skip(4).Single();
        Assert.Contains("责令改正（漯防责改〔2026〕1号）：未建档案", (string)handled["H"]);
        Assert.Equal((1, 0), (Whole(handled["I"]), Whole(handled["J"])));
    }

    [Fact]
    public async Task It_is_made_and_fetched_by_leadership_and_coordinator_alone_and_stays_the_same_file()
    {
        await using var office = await Open();
        foreach (var who in new[] { office.Staff, office.Head, office.Administrator })
        {
            Assert.Contains("由领导、工程管理科办理", Refused(await office.Get<MakeReport>().Run(who, office.Today, office.Today)));
            Assert.Contains("由领导和工程管理科查阅", Refused(await office.Get<ReportBoard>().File(who, 1)));
        }
        var steps = new List<int>();
        var id = Must(await office.Get<MakeReport>().Run(office.Leader, new(2026, 10, 1), new(2026, 10, 31), (done, of) => steps.Add(done * 100 / of)));
        Assert.Equal((7, 100), (steps.Count, steps[^1]));
        var kept = Must(await office.Get<ReportBoard>().File(office.Coordinator, id));
        Assert.Equal("领导报表-2026年10月.xlsx", kept.Name);
        Assert.Equal(kept.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, kept.Sha256)))));
        Assert.Contains("跨了年度", Refused(await office.Get<MakeReport>().Run(office.Leader, new(2025, 10, 1), office.Today)));
        Assert.Equal(1, Must(await office.Get<ReportBoard>().Page(office.Leader, 1)).Reports.Total);
    }

    internal static List<IDictionary<string, object>> Rows(byte[] file, string sheet) => [.. MiniExcel.Query(new MemoryStream(file), sheetName: sheet).Cast<IDictionary<string, object>>()];

    internal static int Whole(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}

internal static class ReportSteps
{
    /// <summary>A report's bytes, made by the leader and read where they are kept.</summary>
    public static async Task<byte[]> Report(this TestOffice office, DateOnly from, DateOnly to)
    {
        var id = Must(await office.Get<MakeReport>().Run(office.Leader, from, to));
        return await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, Must(await office.Get<ReportBoard>().File(office.Leader, id)).Sha256));
    }
}
