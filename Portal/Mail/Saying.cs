using Portal.Domain.Deadlines;
using Portal.Domain.Rosters;
using Portal.Mail.Letters;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>One thing to be said today: the letter's line, who is to hear it, and of which section it is.</summary>
internal sealed record Saying(LetterLine Line, Audience Audience, int? SectionId)
{
    public static Saying Of(Notice notice, DateOnly today, PortalAddress address) => new(
        new LetterLine(
            notice.Deadline?.State(today) switch
            {
                DueState.逾期 => LetterGroup.已逾期,
                DueState.今日到期 => LetterGroup.今日到期,
                null => LetterGroup.其他,
                _ => LetterGroup.即将到期,
            },
            notice.Line,
            address.Of(DeadlinePlaces.PathOf(notice.Deadline))),
        notice.Audience,
        notice.Deadline?.SectionId);

    /// <summary>行政执法证到期 (Art. 10).</summary>
    public static Saying Of(Inspector inspector, DateOnly until, DateOnly today, PortalAddress address) => new(
        new LetterLine(
            LetterGroup.其他,
            $"{inspector.Name}（证号 {inspector.Certificate}）的行政执法证将于 {until:yyyy-MM-dd} 到期（细则第10条），还剩 {until.DayNumber - today.DayNumber} 天，到期后不能参加抽取，请及时换发。",
            address.Of(PortalRoutes.InspectorAt(inspector.Id))),
        Audience.科室负责人,
        inspector.SectionId);
}
