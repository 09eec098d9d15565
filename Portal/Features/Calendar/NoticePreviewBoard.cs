using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Calendar;

/// <summary>载入前的核对: what the edition would change, before anything is kept.</summary>
/// <param name="CurrentNo">The edition in force, 0 for none.</param>
/// <param name="Moves">The first of them.</param>
/// <param name="Sections">Names of the sections concerned, with how many of their deadlines move.</param>
public sealed record NoticePreview(
    HolidayNotice Notice, int CurrentNo, IReadOnlyList<string> Doubts, IReadOnlyList<DayChange> Days,
    IReadOnlyList<DeadlineMove> Moves, int Moved, IReadOnlyList<(string Section, int Count)> Sections);

/// <summary>载入预览 (Art. 7, 18, 19, 21): for the coordinator.</summary>
[Article(7, 18, 19, 21)]
public sealed class NoticePreviewBoard(Desk desk, OfficeCalendar calendar, Admin.SectionBoard sections)
{
    private const int Shown = 25;

    public async Task<Outcome<NoticePreview>> Of(Who who, HolidayNotice notice)
    {
        var named = await sections.Sections(who);
        if (!named.Succeeded) return named.Refusal;
        return await desk.Read<NoticePreview>(who, async work =>
        {
            if (work.Actor.Role != Role.工程管理科) return new Refusal("放假安排通知由工程管理科载入。", 7);
            var current = await NoticeLoading.Current(work, notice.Year);
            var moves = await NoticeLoading.Moves(work, calendar.Current, calendar.With(notice));
            var counts = moves.CountBy(m => m.SectionId).ToDictionary();
            return new NoticePreview(
                notice, current?.No ?? 0, NoticeDoubts.Of(notice), DayChange.Between(current?.Days ?? [], notice.Days),
                [.. moves.Take(Shown)], moves.Count, [.. named.Value.Where(s => counts.ContainsKey(s.Id)).Select(s => (s.Name, counts[s.Id]))]);
        });
    }

    /// <summary>The edition in force, to amend from; refused when the year has none.</summary>
    public Task<Outcome<NoticeEdition>> Current(Who who, int year) => desk.Read<NoticeEdition>(who, async work =>
        await NoticeLoading.Current(work, year) is { } edition ? edition : Work.Missing($"{year} 年放假安排通知"));
}
