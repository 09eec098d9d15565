using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>One section's disclosure of one year, or the office's.</summary>
/// <param name="Execution">As approved; before the approval as the data stands today.</param>
/// <param name="Due">Null for the whole office's, for which no article sets a day.</param>
/// <param name="Begun">Null while nobody has begun it.</param>
public sealed record DisclosureRow(int? SectionId, string Owner, Execution Execution, DueView? Due, AnnualDisclosure? Begun)
{
    public int Count(string key) => Execution.Figures.FirstOrDefault(f => f.Key == key)?.Count ?? 0;
}

/// <param name="Shown">As approved; before the approval as the data stands today.</param>
/// <param name="Changes">公布后的变化: what the data gives otherwise today.</param>
/// <param name="Copies">What was published, the newest first.</param>
public sealed record DisclosureView(
    AnnualDisclosure Disclosure, string Owner, DueView? Due, DateOnly Cutoff, Execution Shown, IReadOnlyList<(ExecutionFigure Then, int Now)> Changes, IReadOnlyList<PublishedCopy> Copies)
{
    public string Title => AnnualEntry.Title(Owner, Disclosure.Year);
}

/// <summary>一个数字和它所计的各项.</summary>
/// <param name="Figure">As the data stands today.</param>
public sealed record FigureView(string Owner, int Year, ExecutionFigure Figure, IReadOnlyList<ExecutionCase> Cases);

/// <summary>年度公开一览 (Art. 23): the disclosures of a year, one of them whole, and what each figure counts.</summary>
[Article(23)]
public sealed class DisclosureBoard(Desk desk, OfficeCalendar calendar)
{
    /// <summary>The sections with an accepted plan for the year, after the whole office.</summary>
    public Task<Outcome<List<DisclosureRow>>> Of(Who who, int year) => desk.Read<List<DisclosureRow>>(who, async work =>
    {
        if (year is < 2000 or > 2100) return new Refusal("年份应在 2000 至 2100 之间。");
        var sections = await Sections(work);
        var owing = await work.Db.Plans.Where(p => p.Year == year && p.Accepted == true).OrderBy(p => p.SectionId).Select(p => (int?)p.SectionId).ToListAsync();
        if (owing.Count == 0) return new List<DisclosureRow>();
        var begun = await work.Db.Disclosures.Where(d => d.Year == year).ToListAsync();
        var ground = await ExecutionGround.Load(work, calendar.Current, year);
        return owing.Prepend(null).Select(id =>
        {
            var (owner, each) = (AnnualEntry.Owner(id, sections), begun.Find(d => d.SectionId == id));
            return new DisclosureRow(id, owner, each?.Approved ?? ground.Of(id).Counted(), Due(work, id, owner, year, each), each);
        }).ToList();
    });

    public Task<Outcome<DisclosureView>> One(Who who, int id) => desk.Read<DisclosureView>(who, async work =>
    {
        if (await work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id) is not { } disclosure) return Work.Missing("年度公开");
        var owner = AnnualEntry.Owner(disclosure.SectionId, await Sections(work));
        var live = (await ExecutionGround.Load(work, calendar.Current, disclosure.Year)).Of(disclosure.SectionId).Counted();
        var entry = AnnualEntry.Of(disclosure, owner, disclosure.Approved ?? live, null);
        var copies = await work.Db.PublishedCopies.Where(c => c.Kind == PublicKind.年度公开 && c.Key == entry.Key).OrderByDescending(c => c.Id).ToListAsync();
        return new DisclosureView(
            disclosure, owner, Due(work, disclosure.SectionId, owner, disclosure.Year, disclosure), AnnualCutoff.Disclosure(disclosure.Year),
            disclosure.Approved ?? live, disclosure.Approved?.ChangedIn(live) ?? [], copies);
    });

    /// <summary>数字所计的各项, as the data stands today.</summary>
    public Task<Outcome<FigureView>> Behind(Who who, int id, string key) => desk.Read<FigureView>(who, async work =>
    {
        if (await work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id) is not { } disclosure) return Work.Missing("年度公开");
        var year = (await ExecutionGround.Load(work, calendar.Current, disclosure.Year)).Of(disclosure.SectionId);
        if (year.Behind(key) is not { } cases) return new Refusal("没有这个数字，请从年度公开的数字进入。", 23);
        return new FigureView(AnnualEntry.Owner(disclosure.SectionId, await Sections(work)), disclosure.Year, year.Counted().Figures.Single(f => f.Key == key), cases);
    });

    /// <summary>As it goes to the public, for the document and the page.</summary>
    public Task<Outcome<PublicEntry>> Content(Who who, int id) => desk.Read<PublicEntry>(who, async work =>
    {
        if (await work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id) is not { } disclosure) return Work.Missing("年度公开");
        var owner = AnnualEntry.Owner(disclosure.SectionId, await Sections(work));
        return AnnualEntry.Of(disclosure, owner, disclosure.Approved ?? (await ExecutionGround.Load(work, calendar.Current, disclosure.Year)).Of(disclosure.SectionId).Counted(), null);
    });

    private DueView? Due(Work work, int? sectionId, string owner, int year, AnnualDisclosure? begun) => sectionId is { } section
        ? DueView.Of(DeadlineRules.Disclosure(section, owner, year, begun?.PublishedOn), work.Today, calendar.Current) : null;

    private static Task<Dictionary<int, string>> Sections(Work work) => work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
}
