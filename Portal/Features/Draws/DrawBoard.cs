using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <param name="Objects">How many inspections it ordered.</param>
/// <param name="Void">抽取无效: revealed without a result.</param>
public sealed record DrawRow(
    int Id, string No, string TaskName, string Section, int Round, DateOnly Day, string FrozenBy, DrawStage Stage, int Objects, bool Void);

/// <summary>抽取一览 (Art. 14): every draw that was ever frozen, and the record of one.</summary>
[Article(14)]
public sealed class DrawBoard(Desk desk)
{
    /// <param name="search">Part of the number or of the task's name.</param>
    public Task<Outcome<Paged<DrawRow>>> Draws(Who who, string? search, int? sectionId, DrawStage? stage, int page, int size = Paged.Size) => desk.Read<Paged<DrawRow>>(who, async work =>
    {
        var draws = work.Db.Draws.AsQueryable();
        if (search is { Length: > 0 }) draws = draws.Where(d => d.No.Contains(search) || d.TaskName.Contains(search));
        if (sectionId is not null) draws = draws.Where(d => d.SectionId == sectionId);
        draws = stage switch
        {
            null => draws,
            DrawStage.已作废 => draws.Where(d => d.AbandonedAt != null),
            DrawStage.已揭晓 => draws.Where(d => d.AbandonedAt == null && d.RevealedAt != null),
            DrawStage.可以揭晓 => draws.Where(d => d.AbandonedAt == null && d.RevealedAt == null && d.Witnesses.Count > 0),
            _ => draws.Where(d => d.AbandonedAt == null && d.RevealedAt == null && d.Witnesses.Count == 0),
        };
        // The frames are long; a list needs none of them.
        var found = await draws.OrderByDescending(d => d.Id).Select(d => new
        {
            d.Id,
            d.No,
            d.TaskName,
            Section = work.Db.Sections.Where(s => s.Id == d.SectionId).Select(s => s.Name).First(),
            d.Round,
            d.Day,
            d.FrozenBy,
            Abandoned = d.AbandonedAt != null,
            Revealed = d.RevealedAt != null,
            Witnesses = d.Witnesses.Count,
            Objects = work.Db.Inspections.Count(i => i.DrawId == d.Id),
        }).PageAsync(page, size);
        return new Paged<DrawRow>(
            [.. found.Rows.Select(d => new DrawRow(
                d.Id, d.No, d.TaskName, d.Section, d.Round, d.Day, d.FrozenBy,
                DrawRound.StageOf(d.Abandoned, d.Revealed, d.Witnesses), d.Objects, d.Revealed && d.Objects == 0))],
            found.Total);
    });

    /// <summary>抽取记录含全部名单和利害关系 (Art. 15): it goes to the section's head, the coordinator and the leadership.</summary>
    public static Refusal? RefusalToTake(Actor actor, int sectionId) => actor.Role is Role.领导 || (actor.Role is Role.科室负责人 or Role.工程管理科 && actor.ActsFor(sectionId))
        ? null
        : new("抽取记录含全部名单和利害关系，由科室负责人、工程管理科或领导下载；本科室人员可以下载各单位的凭单。", 14);

    /// <summary>抽取记录: the exact text that was kept, and the draw's number.</summary>
    public Task<Outcome<RecordFile>> Record(Who who, int id) => desk.Read<RecordFile>(who, async work =>
    {
        var kept = await work.Db.Draws.Where(d => d.Id == id).Select(d => new { d.No, d.RecordJson, d.SectionId }).SingleOrDefaultAsync();
        if (kept is null) return Work.Missing("抽取");
        if (RefusalToTake(work.Actor, kept.SectionId) is { } refusal) return refusal;
        return kept.RecordJson.Length > 0 ? new RecordFile(kept.No, kept.RecordJson) : new Refusal($"抽取 {kept.No} 没有揭晓，还没有抽取记录。", 14);
    });
}

public sealed record RecordFile(string No, string Text);
