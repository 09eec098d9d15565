using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>各名录的导入 (Art. 8, 10, 11): what differs between the rosters when a file is read, compared and written.</summary>
[Article(8, 10, 11)]
internal abstract class RosterImport
{
    public static RosterImport Of(RosterKind roster) => roster switch
    {
        RosterKind.检查企业名录 => new EnterpriseImport(),
        RosterKind.执法检查人员名录 => new InspectorImport(),
        _ => new CheckItemImport(),
    };

    /// <summary>Reads the sheets; what was read stays here, to be compared.</summary>
    public abstract Outcome<ColumnChoice> Read(IReadOnlyList<Sheet> sheets, ReadingHints hints);

    /// <summary>Compares what was read with the roster, in the order of the rows.</summary>
    /// <param name="section">The section of rows that name none, where the list asks for one.</param>
    public abstract IAsyncEnumerable<StagedRow> Compare(Work work, int? section);

    /// <summary>What is on the roster, is this person's to keep, and is not in the file that was compared.</summary>
    public abstract Task<List<MissingEntry>> Missing(Work work);

    /// <summary>A row whose only fault a person bears, compared with the roster.</summary>
    public virtual Task<StagedRow> Bear(Work work, StagedRow row, string why) => throw new NotSupportedException("Rows of this roster have no fault that can be borne.");

    /// <summary>What a staged row says of its entry, as people read it.</summary>
    /// <param name="sections">The names of the sections.</param>
    public abstract IReadOnlyList<FactLine> Content(string facts, IReadOnlyDictionary<int, string> sections);

    /// <summary>Writes the staged rows; names the entries that have changed since they were compared, and then writes nothing.</summary>
    public abstract Task<Outcome<ImportCounts>> Write(Work work, ImportStage stage, string why);

    /// <summary>Puts every entry back as it was before; those newly entered are removed.</summary>
    public abstract Task<Outcome> Undo(Work work, ImportStage stage);

    protected static StagedRow Staged<T>(RosterRow<T> row, ImportKind kind) where T : class =>
        new(row.Number, kind, row.Name, "", null, 0, "", [], row.Outcome == RowOutcome.Skipped ? [new ReadProblem(row.Code, "", row.Why)] : row.Problems, []);
}

/// <inheritdoc/>
/// <typeparam name="TEntity">An entry of the roster.</typeparam>
/// <typeparam name="TFacts">What a staged row says of an entry.</typeparam>
[Article(8, 10, 11)]
internal abstract class RosterImport<TEntity, TFacts> : RosterImport where TEntity : class
{
    // A statement takes so many parameters and no more.
    protected const int Chunk = 500;
    private const int Named = 10;

    private readonly List<DoneEntry> done = [];
    private (int Id, int Version)? first;
    private int entries;
    protected List<int> Declared { get; } = [];

    /// <summary>What the writing added to the list of categories.</summary>
    protected List<string> Listed { get; } = [];

    protected abstract string What { get; }
    protected abstract Task<List<TEntity>> ByIds(Work work, int[] ids);
    protected abstract Task<List<(string Key, string Name)>> Taken(Work work, string[] keys);
    protected abstract (int Id, int Version, string Name) Head(TEntity entity);
    protected abstract IReadOnlyList<FactLine> Lines(TFacts facts, IReadOnlyDictionary<int, string> sections);
    protected abstract TFacts FactsOf(TEntity entity);
    protected abstract Outcome<TEntity> Enter(TFacts facts);
    protected abstract Outcome Amend(TEntity entity, TFacts facts, string why);
    protected abstract Outcome Retire(TEntity entity, DateOnly on, string why);
    protected abstract Outcome Return(TEntity entity);

    /// <summary>Notes what else a staged row brings, once its entry has a number.</summary>
    protected virtual void Note(int id, TFacts facts) { }

    /// <summary>Writes what was noted, when all entries are written.</summary>
    protected virtual Task Complete(Work work) => Task.CompletedTask;

    /// <summary>Whoever refers to these entries, in words; null where nothing does.</summary>
    protected virtual Task<string?> UsedBy(Work work, IReadOnlyCollection<int> ids) => Task.FromResult<string?>(null);

    protected static string Text(TFacts facts) => Json.Write(facts);

    private static TFacts Facts(string text) => Json.Read<TFacts>(text);

    public sealed override IReadOnlyList<FactLine> Content(string facts, IReadOnlyDictionary<int, string> sections) => Lines(Facts(facts), sections);

    public sealed override async Task<Outcome<ImportCounts>> Write(Work work, ImportStage stage, string why)
    {
        if (await Moved(work, stage) is { } moved) return moved;
        using var trail = await BulkTrail.Open(work, typeof(ConfirmImport));
        using var bulk = await BulkWriter<TEntity>.Open(work, trail);
        Refusal? refused = null;
        bulk.Insert(Made());
        if (refused is not null) return refused;
        foreach (var rows in stage.Rows(ImportKind.变更).Chunk(Chunk))
        {
            var known = (await ByIds(work, [.. rows.Select(r => r.KnownId!.Value)])).ToDictionary(e => Head(e).Id);
            foreach (var row in rows)
            {
                var (entity, facts) = (known[row.KnownId!.Value], Facts(row.Facts));
                var before = Text(FactsOf(entity));
                if (bulk.Update(entity, e => Amend(e, facts, why)).Refusal is { } refusal) return At(row.Row, row.Name, refusal);
                Note(row.KnownId.Value, facts);
                done.Add(new DoneEntry(row.KnownId.Value, Head(entity).Version, row.Name, before));
            }
        }
        var (amended, retired) = (done.Count, 0);
        foreach (var ticked in stage.Ticked().Chunk(Chunk))
        {
            foreach (var entity in await ByIds(work, [.. ticked.Select(t => t.Id)]))
            {
                if (bulk.Update(entity, e => Retire(e, work.Today, why.Length > 0 ? why : "导入的文件中已没有")).Refusal is { } refusal) return refusal;
                done.Add(new DoneEntry(Head(entity).Id, Head(entity).Version, Head(entity).Name, "", Retired: true));
                retired++;
            }
        }
        await Complete(work);
        stage.Write(s => s.Done(first, done, Declared, Listed));
        return stage.Counted() with { Entered = entries, Amended = amended, Retired = retired };

        IEnumerable<TEntity> Made()
        {
            foreach (var (row, facts) in Ahead.Of(stage.Entering().Select(row => (Row: row, Facts: Facts(row.Facts)))))
            {
                var entered = Enter(facts);
                if (!entered.Succeeded)
                {
                    refused = At(row.Row, row.Name, entered.Refusal);
                    yield break;
                }
                yield return entered.Value;
                // By now it has been given its number.
                var (id, version, _) = Head(entered.Value);
                first ??= (id, version);
                entries++;
                Note(id, facts);
            }
        }
    }

    public sealed override async Task<Outcome> Undo(Work work, ImportStage stage)
    {
        var entries = stage.Done().ToList();
        var moved = new List<string>();
        var present = new Dictionary<int, TEntity>();
        foreach (var ids in entries.Select(e => e.Id).Chunk(Chunk))
            foreach (var entity in await ByIds(work, ids)) present[Head(entity).Id] = entity;
        moved.AddRange(entries.Where(e => !present.TryGetValue(e.Id, out var now) || Head(now).Version != e.Version).Select(e => e.Name));
        if (moved.Count > 0) return new Refusal($"导入以后又有人改动过：{List(moved)}。整次导入不能再撤销，请逐条更正。");
        var entered = entries.Where(e => e.Before.Length == 0 && !e.Retired).Select(e => e.Id).ToHashSet();
        var interests = stage.Interests();
        await work.Db.Interests.Where(i => interests.Contains(i.Id)).ForEachAsync(i => work.Db.Interests.Remove(i));
        await work.Db.SaveChangesAsync();
        if (await UsedBy(work, entered) is { } used) return new Refusal($"这次导入的{What}已经用到：{used}。整次导入不能再撤销，请逐条更正。");
        using var trail = await BulkTrail.Open(work, typeof(UndoImport));
        using var bulk = await BulkWriter<TEntity>.Open(work, trail);
        foreach (var entry in entries)
        {
            var entity = present[entry.Id];
            if (entered.Contains(entry.Id)) bulk.Delete(entity);
            else if (bulk.Update(entity, e => entry.Retired ? Return(e) : Amend(e, Facts(entry.Before), "撤销导入")).Refusal is { } refusal) return refusal;
        }
        await CategoryList.Forget(work, stage.Words());
        return Outcome.Done;
    }

    private async Task<Refusal?> Moved(Work work, ImportStage stage)
    {
        // Nothing of this roster was written since they were compared: nothing can have moved.
        var (compared, subject) = (stage.ComparedAt(), typeof(TEntity).Name);
        if (!await work.Db.Trail.AnyAsync(t => t.Id > compared && t.Subject == subject)) return null;
        var moved = new List<string>();
        foreach (var keys in stage.Entering().Select(r => r.Key).Chunk(Chunk)) moved.AddRange((await Taken(work, keys)).Select(t => t.Name));
        var amending = stage.Rows(ImportKind.变更).Select(r => (Id: r.KnownId!.Value, Version: r.KnownVersion, r.Name)).Concat(stage.Ticked().Select(t => (t.Id, t.Version, t.Name)));
        foreach (var known in amending.Chunk(Chunk))
        {
            var present = (await ByIds(work, [.. known.Select(k => k.Id)])).ToDictionary(e => Head(e).Id, e => Head(e).Version);
            moved.AddRange(known.Where(k => present.GetValueOrDefault(k.Id, -1) != k.Version).Select(k => k.Name));
        }
        return moved.Count == 0 ? null : new Refusal($"核对以后名录有变动：{List(moved)}。没有写入任何内容，请按“重新核对”后再确认。");
    }

    private static string List(List<string> names) => string.Join("、", names.Take(Named).Select(n => $"“{n}”")) + (names.Count > Named ? $" 等 {names.Count} 条" : "");

    private static Refusal At(int row, string name, Refusal refusal) => refusal with { Reason = $"第 {row} 行“{name}”：{refusal.Reason}" };
}
