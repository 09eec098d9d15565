using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <param name="InspectionId">Null in a void draw, which orders no inspection.</param>
public sealed record TeamObject(string Code, string Name, int? InspectionId, string InspectionNo);

public sealed record DrawnTeam(int No, IReadOnlyList<TeamMember> Members, IReadOnlyList<TeamObject> Objects);

/// <summary>回避 (Art. 15) in an inspection of the draw, or the one that a substitute draw is for.</summary>
public sealed record RecusalLine(int InspectionId, string InspectionNo, string InspectorName, RecusalStage Stage, RecusalWay? Way, string SuccessorName);

public sealed record DrawVersion(int Number);

/// <param name="Record">Null until revealed, and when it does not stand up to its verification.</param>
/// <param name="Sections">The sections whose draw it is: one, or all that take part in a combined draw.</param>
/// <param name="Exchanges">交换 (Art. 15), in words.</param>
/// <param name="Doubt">What differs when the record is recomputed, as is done each time the page is opened; empty when nothing does.</param>
public sealed record DrawView(
    DrawRound Draw, string Section, int PlanId, Frame Frame, DrawRecord? Record,
    IReadOnlyList<DrawnTeam> Teams, IReadOnlyList<string> Exchanges, string Doubt,
    IReadOnlyList<RecusalLine> Recusals, IReadOnlyDictionary<string, string> PeopleNames, IReadOnlyList<int> Sections);

/// <summary>一次抽取 (Art. 14, 15): its frame, its public values, and, once revealed, who inspects whom.</summary>
[Article(14, 15)]
public sealed class DrawViewBoard(Desk desk)
{
    public Task<Outcome<DrawView>> Draw(Who who, int id) => desk.Read<DrawView>(who, async work =>
    {
        if (await work.Db.Draws.SingleOrDefaultAsync(d => d.Id == id) is not { } draw) return Work.Missing("抽取");
        var frame = Frame.Parse(draw.Lines);
        if (!frame.Succeeded) return frame.Refusal;
        var section = await work.Db.Sections.Where(s => s.Id == draw.SectionId).Select(s => s.Name).SingleAsync();
        var planId = await work.Db.Plans.Where(p => p.Lines.Any(l => l.Id == draw.PlanLineId)).Select(p => p.Id).SingleAsync();
        var blank = new DrawView(draw, section, planId, frame.Value, null, [], [], "", await Recusals(work.Db, draw), await PeopleOf(work.Db, frame.Value),
            [draw.SectionId, .. await work.Db.CombinedLines.Where(l => l.DrawId == id && l.SectionId != draw.SectionId).Select(l => l.SectionId).ToListAsync()]);
        if (draw.RecordJson.Length == 0) return blank;
        if (DoubtOf(draw) is { Length: > 0 } doubt) return blank with { Doubt = doubt };
        var record = DrawRecord.Parse(draw.RecordJson).Value!;
        var names = await NamesOf(work.Db, record.Result.Objects);
        return blank with
        {
            Record = record,
            Teams = await Teams(work.Db, draw, record, names),
            Exchanges = [.. record.Result.Exchanges.Select(e => $"“{names(e.Object)}”与“{names(e.Other)}”交换检查组")],
        };
    });

    /// <summary>What a screen asks every other second: whether anything has changed.</summary>
    public Task<Outcome<DrawVersion>> Version(Who who, int id) => desk.Read<DrawVersion>(who, async work =>
        await work.Db.Draws.Where(d => d.Id == id).Select(d => new DrawVersion(d.Version)).SingleOrDefaultAsync() is { } version ? version : Work.Missing("抽取"));

    private static async Task<List<RecusalLine>> Recusals(PortalDb db, DrawRound draw)
    {
        var found = await (
            from recusal in db.Recusals
            join inspection in db.Inspections on recusal.InspectionId equals inspection.Id
            where draw.RecusalId == null ? inspection.DrawId == draw.Id : recusal.Id == draw.RecusalId
            orderby recusal.Id
            select new { recusal, inspection.No }).ToListAsync();
        return found.ConvertAll(f => new RecusalLine(f.recusal.InspectionId, f.No, f.recusal.InspectorName, f.recusal.Stage, f.recusal.Way, f.recusal.SuccessorName));
    }

    /// <summary>Names of a substitute draw's inspectors, by certificate.</summary>
    private static async Task<Dictionary<string, string>> PeopleOf(PortalDb db, Frame frame)
    {
        if (frame.Kind != DrawKind.Substitute) return [];
        var certificates = frame.Inspectors.Select(i => i.Id).Concat(frame.Exclusions.Select(e => e.Id)).ToList();
        return await db.Inspectors.Where(i => certificates.Contains(i.Certificate)).ToDictionaryAsync(i => i.Certificate, i => i.Name);
    }

    private static string DoubtOf(DrawRound draw)
    {
        var proof = DrawVerifier.Verify(draw.RecordJson);
        if (!proof.Agrees) return string.Concat(proof.Differences) + proof.Unreadable;
        var record = DrawRecord.Parse(draw.RecordJson).Value!;
        return record.FrameRoot == draw.FrameRoot && record.Commitment == draw.Commitment ? "" : "抽取记录与冻结时公布的底册根哈希、承诺值不一致。";
    }

    private static async Task<List<DrawnTeam>> Teams(PortalDb db, DrawRound draw, DrawRecord record, Func<string, string> names)
    {
        var inspections = await db.Inspections.Where(i => i.DrawId == draw.Id).Select(i => new { i.EnterpriseCode, i.Id, i.No, i.EnterpriseName }).ToDictionaryAsync(i => i.EnterpriseCode);
        var certificates = record.Result.Teams.SelectMany(t => t).ToList();
        var inspectors = await db.Inspectors.Where(i => certificates.Contains(i.Certificate)).Select(i => new { i.Certificate, i.Id, i.Name }).ToDictionaryAsync(i => i.Certificate);
        var roles = InspectionOrders.RolesIn(record);
        return [.. record.Result.Teams.Select((team, k) => new DrawnTeam(
            k + 1,
            [.. team.Select((c, seat) => inspectors.GetValueOrDefault(c) is { } i ? new TeamMember(i.Id, i.Name, c, roles[seat]) : new TeamMember(0, "", c, roles[seat]))],
            [.. record.Result.Assignment.Where(a => a.Value == k).Select(a => inspections.GetValueOrDefault(a.Key) is { } i
                ? new TeamObject(a.Key, i.EnterpriseName, i.Id, i.No)
                : new TeamObject(a.Key, names(a.Key), null, ""))]))];
    }

    private static async Task<Func<string, string>> NamesOf(PortalDb db, IReadOnlyList<string> codes)
    {
        var names = await db.Enterprises.Where(e => codes.Contains(e.Code)).ToDictionaryAsync(e => e.Code, e => e.Name);
        return code => names.GetValueOrDefault(code, code);
    }
}
