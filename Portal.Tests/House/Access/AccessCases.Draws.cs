using Portal.Domain.Inspections;
using Portal.Features.Draws;
using Portal.Features.Recusals;
using Portal.Features.Targeted;
using Portal.Tests.Features.Targeted;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public static partial class AccessCases
{
    private sealed record DrawAt(int Id, int Version);

    public static IEnumerable<AccessCase> Draws =>
    [
        AccessCase.Of<FreezeDraw, int>(ALine, (op, who, line, o) => op.Run(who, o.Wish(line)).Only()),
        AccessCase.Of<FreezeJointDraw, (int Own, int Other)>(o => o.TwoLines(), (op, who, lines, o) => op.Run(who, o.Joint(lines.Own, lines.Other)).Only()),
        AccessCase.Of<HearWitness, DrawAt>(Frozen, (op, who, d, o) => op.Run(who, d.Id, "李见证", "2 5 8")),
        AccessCase.Of<RevealDraw, DrawAt>(Frozen, (op, who, d, o) => op.Run(who, d.Id, d.Version)),
        AccessCase.Of<AbandonDraw, DrawAt>(Frozen, (op, who, d, o) => op.Run(who, d.Id, d.Version, "名录有误")),
        AccessCase.Of<AmendScheme, (int Draw, SchemeView View)>(
            async o =>
            {
                var draw = await o.Revealed(await ALine(o));
                return (draw, Must(await o.Get<SchemeBoard>().Scheme(o.Head, draw)));
            },
            (op, who, s, o) => op.Run(who, s.Draw, s.View.Scheme.Version, "步骤", s.View.Scheme.Points)),
        // For the section's part: in the head's name, of an inspector who is nobody's account.
        AccessCase.Of<AskRecusal, Inspection>(Drawn, (op, who, i, o) => op.Run(who, i.Id, i.Members[0].InspectorId, RecusalAsker.检查对象, "近亲属任职")),
        AccessCase.Of<DecideRecusal, int>(Asked, (op, who, id, o) => op.Run(who, id, 0, new(null, "不构成利害关系"))),
        AccessCase.Of<WithdrawRecusal, int>(Asked, (op, who, id, o) => op.Run(who, id, 0)),
        AccessCase.Of<FreezeSubstitute, int>(
            async o =>
            {
                var id = await Asked(o);
                Must(await o.Get<DecideRecusal>().Run(o.Head, id, 0, new(RecusalWay.替补抽取, "")));
                return id;
            },
            (op, who, id, o) => op.Run(who, id).Only()),
        AccessCase.Of<EnterLead, LeadFacts>(ALead, (op, who, facts, o) => op.Run(who, facts).Only()),
        AccessCase.Of<DecideLead, int>(async o => Must(await o.Get<EnterLead>().Run(o.Staff, await ALead(o))), (op, who, id, o) => op.Run(who, id, 0, true, "同意")),
    ];

    private static async Task<int> ALine(TestOffice o)
    {
        await o.EnterRosters();
        return await o.AcceptedLine();
    }

    private static async Task<DrawAt> Frozen(TestOffice o)
    {
        var id = await o.Freeze(await ALine(o));
        await o.Hear(id);
        return new(id, (await o.Draw(id)).Version);
    }

    private static async Task<Inspection> Drawn(TestOffice o) => (await o.InspectionsOf(await o.Revealed(await ALine(o))))[0];

    private static async Task<int> Asked(TestOffice o)
    {
        var inspection = await Drawn(o);
        Must(await o.Get<AskRecusal>().Run(o.Head, inspection.Id, inspection.Members[1].InspectorId, RecusalAsker.科室负责人, "近亲属任职"));
        return Must(await o.Get<RecusalBoard>().Of(o.Head, inspection.Id)).Single().Recusal.Id;
    }

    private static async Task<LeadFacts> ALead(TestOffice o)
    {
        await o.EnterRosters();
        return await LeadTests.Facts(o);
    }
}
