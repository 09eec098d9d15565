using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(14, 15)]
public sealed class AbandonDrawTests
{
    [Fact]
    public async Task An_abandoned_draw_keeps_its_reason_and_frees_its_round()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var id = await office.Freeze(line);
        var version = (await office.Draw(id)).Version;
        Assert.Contains("请写明作废的原因", Refused(await office.Get<AbandonDraw>().Run(office.Head, id, version, " ")));
        Assert.Contains("本科室", Refused(await office.Get<AbandonDraw>().Run(office.OtherHead, id, version, "试试")));
        Must(await office.Get<AbandonDraw>().Run(office.Head, id, version, "漏了一家单位"));
        Assert.Contains("不能作废", Refused(await office.Get<AbandonDraw>().Run(office.Head, id, version + 1, "再来")));
        Assert.Contains("不能再添加见证", Refused(await office.Get<HearWitness>().Run(office.Head, id, "王", "1")));
        var again = await office.Draw(await office.Freeze(line));
        Assert.Equal((DrawStage.已作废, "漏了一家单位"), ((await office.Draw(id)).Stage, (await office.Draw(id)).AbandonedWhy));
        Assert.Equal(("抽2026-002", 1), (again.No, again.Round));
    }

    [Fact]
    public async Task A_draw_that_stands_is_never_abandoned()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Revealed(await office.AcceptedLine());
        Assert.Contains("已揭晓，不能作废", Refused(await office.Get<AbandonDraw>().Run(office.Head, id, (await office.Draw(id)).Version, "结果不满意")));
    }

    [Fact]
    public async Task Abandoning_what_has_changed_meanwhile_is_refused()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = await office.Freeze(await office.AcceptedLine());
        var seen = (await office.Draw(id)).Version;
        await office.Hear(id);
        Assert.Contains("刚被他人修改", Refused(await office.Get<AbandonDraw>().Run(office.Head, id, seen, "名单有误")));
    }

    [Fact]
    public async Task A_void_draw_orders_nothing_says_why_and_is_abandoned_before_the_next()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine(await office.Line() with { LeadQualification = "", Shares = [new(Standing.失信, 1)] });
        await DeclareInterest(office);
        var id = await office.Freeze(line, 1);
        await office.Hear(id, words: await WordsThatMakeItVoid(office, id));
        Must(await office.TryReveal(id));

        Assert.Empty(await office.InspectionsOf(id));
        var view = Must(await office.Get<DrawViewBoard>().Draw(office.Head, id));
        Assert.Contains("本次抽取无效", view.Record!.Result.Void!.Reason);
        Assert.True(Assert.Single(Must(await office.Get<DrawBoard>().Draws(office.Leader, null, null, null, 1)).Rows).Void);
        Assert.Contains("请先写明原因作废", Refused(await office.Get<FreezeDraw>().Run(office.Head, office.Wish(line, 1))));
        Must(await office.Get<AbandonDraw>().Run(office.Head, id, (await office.Draw(id)).Version, "唯一抽中的单位与检查组有利害关系"));
        await office.Freeze(line, 1);
    }

    // One object is drawn for one team; whoever of the eight has an interest in all four of them makes it void when drawn.
    private static async Task DeclareInterest(TestOffice office)
    {
        await using var db = await office.Db();
        foreach (var enterprise in db.Enterprises.Where(e => e.Standing == Standing.失信).ToList())
            db.Interests.Add(new Interest(db.Inspectors.OrderBy(i => i.Id).First().Id, enterprise.Id, "近亲属任职", office.Today, "科室负责人"));
        await db.SaveChangesAsync();
    }

    // Only who holds the portal's keys can search for words; that is what the keys are kept for.
    private static async Task<string> WordsThatMakeItVoid(TestOffice office, int id)
    {
        var draw = await office.Draw(id);
        var secret = office.Get<IDataProtectionProvider>().CreateProtector("draw-secret").Unprotect(draw.SecretSealed);
        var frame = Must(Frame.Parse(draw.Lines));
        return Enumerable.Range(1, 500).Select(n => $"骰子 {n}")
            .First(words => DrawRecord.Of(frame, draw.Salt, secret, [Must(Witness.Speak("王见证", words))]).Result.Void is not null);
    }
}
