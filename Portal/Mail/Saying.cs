using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Rosters;
using Portal.Mail.Letters;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>One thing that stands today: the letter's line, who is to hear it, and of which section it is.</summary>
/// <param name="Key">What was said under it is not said again to the same person.</param>
/// <param name="Speaks">Whether it is a reason to write a letter.</param>
/// <param name="Lasting">Listed in every letter while it stands, not only in the one that it called for.</param>
internal sealed record Saying(LetterLine Line, Audience Audience, int? SectionId, string Key, DueDate? Due, bool Speaks, bool Lasting)
{
    public static Saying Of(Notice notice, DateOnly today, PortalAddress address) => new(
        new LetterLine(GroupOf(notice.Deadline?.State(today)), notice.Line, address.Of(DeadlinePlaces.PathOf(notice.Deadline)), notice.Deadline?.Due.On),
        notice.Audience, notice.Deadline?.SectionId, notice.Key, notice.Deadline?.Due, notice.Speaks, Lasting: notice.Deadline?.IsPressing(today) is true);

    /// <summary>行政执法证到期 (Art. 10).</summary>
    public static Saying Of(Inspector inspector, DateOnly until, int announced, DateOnly today, PortalAddress address) => Once(
        $"{inspector.Name}（证号 {inspector.Certificate}）的行政执法证将于 {until:yyyy-MM-dd} 到期（细则第10条），还剩 {until.DayNumber - today.DayNumber} 天，到期后不能参加抽取，请及时换发。",
        address.Of(PortalRoutes.InspectorAt(inspector.Id)), inspector.SectionId, $"C{inspector.Id}|{announced}:{until:O}");

    /// <summary>期限变动 (Art. 18, 19, 21): what an edition of a notice moved for one section.</summary>
    public static Saying Of(NoticeEdition edition, int sectionId, IReadOnlyList<DeadlineMove> moves, int total, PortalAddress address) => Once(
        $"{edition.Year} 年放假安排通知第 {edition.No} 版载入后，本科室有 {total} 项期限变动：{string.Join('；', moves.Select(Words))}{(total > moves.Count ? "等" : "")}。",
        address.Of(PortalRoutes.NoticeAt(edition.Id, sectionId)), sectionId, $"V{edition.Id}|{sectionId}");

    private static Saying Once(string text, string link, int? sectionId, string key) =>
        new(new LetterLine(LetterGroup.其他, text, link), Audience.科室负责人, sectionId, key, null, Speaks: true, Lasting: false);

    private static string Words(DeadlineMove move) => $"{move.SubjectName}（{move.SubjectNo}）{move.Kind}由 {move.From} 改为 {move.To}";

    private static LetterGroup GroupOf(DueState? state) => state switch
    {
        DueState.逾期 => LetterGroup.已逾期,
        DueState.今日到期 => LetterGroup.今日到期,
        DueState.临近 => LetterGroup.即将到期,
        _ => LetterGroup.其他,
    };
}
