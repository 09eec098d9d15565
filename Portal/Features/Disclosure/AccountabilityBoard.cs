using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>One missed deadline.</summary>
/// <param name="Reason">逾期原因; empty where none is given.</param>
public sealed record AccountabilityRow(DueView Due, string Section, string Reason, string GivenBy);

/// <summary>逾期责任清单 (Art. 25): every deadline that was due in a year and missed, met late or not yet, with days late and reason.</summary>
[Article(25)]
public sealed class AccountabilityBoard(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome<List<AccountabilityRow>>> All(Who who, int year, int? sectionId) => desk.Read<List<AccountabilityRow>>(who, async work =>
    {
        if (year is < 2000 or > 2100) return new Refusal("年份应在 2000 至 2100 之间。");
        var sections = await work.Db.Sections.Where(s => sectionId == null || s.Id == sectionId).ToDictionaryAsync(s => s.Id, s => s.Name);
        // What ended late in a year may be due in the next.
        var missed = (await OpenDeadlines.Missed(work, calendar.Current, new DateOnly(year - 1, 1, 1), sectionId)).Where(d => d.Due.On.Year == year).ToList();
        var reasons = await work.Db.MissReasons.ToDictionaryAsync(r => (r.InspectionId, r.Kind));
        var rows = missed.Select(d => (Deadline: d, Reason: reasons.GetValueOrDefault((d.Subject.Id, d.Kind))))
            .Select(m => new AccountabilityRow(Shown(work, m.Deadline), sections.GetValueOrDefault(m.Deadline.SectionId, ""), m.Reason?.Reason ?? "", m.Reason?.GivenBy ?? ""));
        return rows.Concat(await Annual(work, year, sections)).OrderBy(r => r.Due.Deadline.Due.On).ThenBy(r => r.Due.Deadline.Key, StringComparer.Ordinal).ToList();
    });

    private async Task<IEnumerable<AccountabilityRow>> Annual(Work work, int year, Dictionary<int, string> sections) =>
        (await AnnualDeadlines.DueIn(work, year, sections)).Where(d => d.Deadline.IsMissed(work.Today))
            .Select(d => new AccountabilityRow(Shown(work, d.Deadline), sections[d.Deadline.SectionId], d.LateReason ?? "", ""));

    private DueView Shown(Work work, Deadline deadline) => DueView.Of(deadline, work.Today, calendar.Current);
}

/// <summary>逾期责任清单工作表 (Art. 25).</summary>
[Article(25)]
internal static class AccountabilitySheet
{
    private static readonly OutColumn[] Columns =
    [
        new("科室", 16), new("期限种类", 12), new("依据", 10), new("检查编号或年度", 18), new("检查对象或科室", 32), new("起算日期", 13, ColumnKind.Date),
        new("到期日", 18), new("办结日期", 13, ColumnKind.Date), new("逾期天数", 10, ColumnKind.Number), new("情况", 22), new("逾期原因", 44), new("说明人", 12),
    ];

    public static OutSheet Of(IEnumerable<AccountabilityRow> rows) => new("逾期责任清单", Columns, rows.Select(r => (IReadOnlyList<object?>)
    [
        r.Section, $"{r.Due.Kind}", $"第{r.Due.Kind.Article()}条", r.Due.Deadline.Subject.No, r.Due.Deadline.Subject.Name, r.Due.Deadline.StartedOn,
        r.Due.Deadline.Due.ToString(), r.Due.Deadline.MetOn, r.Due.DaysLate, r.Due.Words, r.Reason, r.GivenBy,
    ]));
}
