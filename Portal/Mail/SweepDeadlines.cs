using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Identity;
using Portal.Mail.Letters;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>到期提醒 (Art. 12, 18, 19, 21, 23): finds what must be said today and writes one letter a person into the outbox.</summary>
/// <remarks>Level-triggered: it looks at today and at what was already written, so that a missed, doubled or late run changes nothing but the hour.</remarks>
[Article(12, 18, 19, 21, 23), Verb("到期提醒")]
public sealed class SweepDeadlines(Desk desk, OfficeCalendar calendar, LetterWriter writer, PortalAddress address)
{
    public const string Kind = "每日提醒";

    /// <returns>How many letters were written.</returns>
    public Task<Outcome<int>> Run() => desk.Write<SweepDeadlines, int>(Who.Portal, async work =>
    {
        var notices = Owed.On(work.Today, await OpenDeadlines.Of(work, calendar.Current), calendar.Current).ToList();
        if (Owed.MissingNotice(work.Today, calendar.Current) is { } missing) notices.Add(missing);
        if (notices.Count == 0) return 0;

        var people = await work.Db.Users.AsNoTracking().Where(p => !p.Disabled && p.Email != null).OrderBy(p => p.Id).ToListAsync();
        var written = (await work.Db.Outbox.Where(m => m.Day == work.Today && m.Kind == Kind).Select(m => m.PersonId).ToListAsync()).ToHashSet();
        var letters = 0;
        foreach (var person in people.Where(p => !written.Contains(p.Id)))
        {
            var lines = notices.Where(n => Recipients.Hears(person, n, people)).Select(n => Line(n, work.Today)).ToList();
            if (lines.Count == 0) continue;
            var letter = await writer.Daily(person.DisplayName, work.Today, lines, calendar.Current.Version);
            work.Db.Outbox.Add(new OutboxMail(person.Id, person.DisplayName, person.Email!, work.Today, Kind, letter, calendar.Current.Version, work.Now));
            letters++;
        }
        return letters;
    });

    private LetterLine Line(Notice notice, DateOnly today) => new(
        notice.Deadline?.State(today) switch
        {
            DueState.逾期 => LetterGroup.已逾期,
            DueState.今日到期 => LetterGroup.今日到期,
            null => LetterGroup.其他,
            _ => LetterGroup.即将到期,
        },
        notice.Line,
        address.Of(DeadlinePlaces.PathOf(notice.Deadline)));
}
