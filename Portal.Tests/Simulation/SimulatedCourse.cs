using Microsoft.EntityFrameworkCore;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Identity;

namespace Portal.Tests.Simulation;

/// <summary>The course of one inspection, from the visit to the last publication: each step some days after the one before, registered at once or days later; some are late, a few never come.</summary>
internal sealed class SimulatedCourse(SimulatedOffice sim, Inspection ordered)
{
    private static readonly Report Whole = new("当日", "维护管理", "无", "良好", "继续保持");
    private readonly int id = ordered.Id;
    private readonly DossierFacts facts = new() { No = ordered.No, Object = ordered.EnterpriseName, Section = ordered.SectionId };

    public void Begin()
    {
        var last = ordered.ToOn < sim.Until ? ordered.ToOn : sim.Until;
        var visit = ordered.FromOn.AddDays(sim.Dice.Throw(Math.Max(1, last.DayNumber - ordered.FromOn.DayNumber + 1)));
        if (sim.Chance(4)) sim.On(visit, Cancel);
        else Happens(visit, Visit);
    }

    private async Task Cancel() => (await sim.Get<CancelInspection>().Run(Head, id, await Version(), "企业已迁出")).Must();

    private async Task Visit(DateOnly on)
    {
        (await sim.Get<RecordVisit>().Run(Head, id, await Version(), on)).Must();
        var dossier = await sim.Ask(db => db.Inspections.SingleAsync(i => i.Id == id));
        foreach (var points in dossier.Points.GroupBy(p => p.ItemId))
            (await sim.Get<AnswerChecklist>().Run(Coordinator, id, points.Key, [.. points], [.. points.Select(p => p with { Checked = true, Problem = false })])).Must();
        var scan = new Upload("现场检查记录.pdf", new MemoryStream("%PDF-1.7 signed"u8.ToArray()));
        (await sim.Get<ConfirmOnPaper>().Run(Head, id, await Version(), [.. dossier.Members.Select(m => m.InspectorId)], on, scan)).Must();
        Happens(on.AddDays(sim.Between(0, 3)), settled => Settle(dossier, settled));
    }

    private async Task Settle(Inspection dossier, DateOnly on)
    {
        var finding = sim.Chance(25) ? Finding.发现问题待后续处理 : Finding.未发现问题;
        foreach (var item in dossier.Items) (await sim.Get<SettleItem>().Run(Coordinator, id, item, finding, "现场查看", on)).Must();
        var end = dossier.IsCombined ? on : on.AddDays(sim.Between(0, 2));
        Happens(end, ended => End(ended, finding));
    }

    private async Task End(DateOnly on, Finding finding)
    {
        (await sim.Get<EndInspection>().Run(Head, id, await Version(), on)).Must();
        facts.Ended = on;
        sim.Facts.Dossiers.Add(facts);
        MayCorrect(CorrectableDate.检查结束日期);
        Late(on, 7, reported => Report(reported, finding));
    }

    private async Task Report(DateOnly on, Finding finding)
    {
        on = NotBefore(on, facts.Ended!.Value);
        (await sim.Get<FinishReport>().Run(Head, id, await Version(), Whole, on)).Must();
        facts.Reported = on;
        MayCorrect(CorrectableDate.报告完成日期);
        Late(on, 26, Publish);
        Late(on, 18, Send);
        if (finding == Finding.发现问题待后续处理) Happens(on.AddDays(sim.Between(5, 60)), Handle);
    }

    private async Task Send(DateOnly on)
    {
        on = NotBefore(on, facts.Reported!.Value);
        (await sim.Get<SendFeedback>().Run(Head, id, await Version(), new Feedback(sim.Chance(50) ? FeedbackMethod.直接送达 : FeedbackMethod.邮寄送达, on, $"回证{id}"))).Must();
        Happens(on.AddDays(sim.Between(0, 12)), received => Receive(received, on));
    }

    private async Task Receive(DateOnly on, DateOnly sent)
    {
        on = NotBefore(on, sent);
        (await sim.Get<ReceiveFeedback>().Run(Head, id, await Version(), on)).Must();
        facts.Received = on;
        MayCorrect(CorrectableDate.送达日期);
        if (sim.Chance(50)) Happens(on.AddDays(sim.Between(0, 20)), Answer);
    }

    private async Task Publish(DateOnly on)
    {
        on = NotBefore(on, facts.Reported!.Value);
        (await sim.Get<PublishResult>().Run(Head, id, await Version(), new Publication(Publication.Platforms[0], $"公示{id}"), on, null)).Must();
        facts.Published = on;
        MayCorrect(CorrectableDate.公示日期);
    }

    private async Task Answer(DateOnly on)
    {
        on = NotBefore(on, facts.Received!.Value);
        (await sim.Get<GiveOpinion>().Run(Head, id, await Version(), new Opinion("无异议", "经办人"), on)).Must();
        facts.Opinion = on;
        MayCorrect(CorrectableDate.收到意见日期);
    }

    private async Task Handle(DateOnly on)
    {
        on = NotBefore(on, facts.Reported!.Value);
        (await sim.Get<RecordHandling>().Run(Head, id, await Version(), "未按规定维护", HandlingDecision.责令改正, $"责改{id}", on, "")).Must();
        Happens(on.AddDays(sim.Between(1, 30)), published => PublishHandling(published));
    }

    private async Task PublishHandling(DateOnly on) => (await sim.Get<PublishHandling>().Run(Head, id, await Version(), 0, "门户网站", on)).Must();

    private void MayCorrect(CorrectableDate which)
    {
        if (sim.Chance(7)) sim.In(sim.Between(0, 15), () => Correct(which));
    }

    // Whether the order of the dates allows it is the product's to say; what it does not, stays.
    private async Task Correct(CorrectableDate which)
    {
        var old = which switch
        {
            CorrectableDate.检查结束日期 => facts.Ended,
            CorrectableDate.报告完成日期 => facts.Reported,
            CorrectableDate.送达日期 => facts.Received,
            CorrectableDate.公示日期 => facts.Published,
            _ => facts.Opinion,
        };
        var to = old!.Value.AddDays(sim.Chance(50) ? sim.Between(1, 5) : -sim.Between(1, 5));
        if (!(await sim.Get<CorrectDate>().Run(Head, id, await Version(), which, to, "登记有误")).Succeeded) return;
        if (which == CorrectableDate.检查结束日期) facts.Ended = to;
        else if (which == CorrectableDate.报告完成日期) facts.Reported = to;
        else if (which == CorrectableDate.送达日期) facts.Received = to;
        else if (which == CorrectableDate.公示日期) facts.Published = to;
        else facts.Opinion = to;
    }

    /// <summary>Usually within some days, sometimes long after, and of the last year some never.</summary>
    private void Late(DateOnly after, int usual, Func<DateOnly, Task> step)
    {
        var fate = sim.Dice.Throw(1000);
        if (fate < 20 && sim.Until.DayNumber - after.DayNumber < 400) return;
        Happens(after.AddDays(fate < 25 ? sim.Between(usual + 10, usual + 40) : fate < 80 ? sim.Between(usual, usual + 8) : sim.Between(1, usual)), step);
    }

    /// <summary>It happens on a day and is registered then, or some days later.</summary>
    private void Happens(DateOnly on, Func<DateOnly, Task> step)
    {
        var registered = on.AddDays(sim.Chance(80) ? 0 : sim.Chance(90) ? sim.Between(1, 3) : sim.Between(4, 20));
        sim.On(registered < sim.Today ? sim.Today : registered, () => step(on));
    }

    // A correction may have moved what it follows.
    private DateOnly NotBefore(DateOnly on, DateOnly before) => on >= before ? on : before > sim.Today ? sim.Today : before;

    private Who Head => sim.HeadOf(ordered.SectionId);

    private Who Coordinator => sim.Office.Coordinator;

    private Task<int> Version() => sim.Ask(db => db.Inspections.Where(i => i.Id == id).Select(i => i.Version).SingleAsync());
}
