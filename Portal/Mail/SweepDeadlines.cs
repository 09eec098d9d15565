using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>到期提醒 (Art. 10, 12, 18, 19, 21, 23): finds what stands today and was not said yet, and writes one letter a person into the outbox.</summary>
/// <remarks>Level-triggered: it looks at today and at what was already said, so that a missed, doubled or late run changes nothing but the hour.</remarks>
[Article(10, 12, 18, 19, 21, 23), Verb("到期提醒")]
public sealed class SweepDeadlines(Desk desk, OfficeCalendar calendar, LetterWriter writer, PortalAddress address)
{
    public const string Kind = "每日提醒";

    /// <returns>How many letters were written.</returns>
    public Task<Outcome<int>> Run() => desk.Write<SweepDeadlines, int>(Who.Portal, async work =>
    {
        var known = calendar.Current;
        var sayings = await Sayings.Of(work, known, address);
        if (!sayings.Exists(s => s.Speaks)) return 0;

        var people = await work.Db.Users.AsNoTracking().Where(p => !p.Disabled && p.Email != null).OrderBy(p => p.Id).ToListAsync();
        var recipients = new Recipients(people);
        var written = (await work.Db.Outbox.Where(m => m.Day == work.Today && m.Kind == Kind).Select(m => m.PersonId).ToListAsync()).ToHashSet();
        var (letters, head) = (0, await TrailHead.Of(work.Db));
        foreach (var person in people.Where(p => !written.Contains(p.Id)))
        {
            var heard = sayings.Where(s => recipients.Hears(person, s)).ToList();
            var fresh = await Fresh(work, person, heard);
            if (fresh.Count == 0) continue;
            // What called for the letter, and whatever else is pressing: one look a day is enough.
            var lines = heard.Where(s => s.Lasting || fresh.Contains(s)).Select(s => s.Line).ToList();
            // The coordinator hears of other sections too, so the board of the own one would not hold it all.
            var letter = await writer.Daily(person.DisplayName, work.Today, lines, known.Version, head, person.Role == Role.工程管理科 ? 0 : null);
            work.Db.Outbox.Add(new OutboxMail(person.Id, person.DisplayName, person.Email!, work.Today, Kind, letter, known.Version, work.Now));
            work.Db.Said.AddRange(fresh.Select(s => new SaidLine(person.Id, s.Key, work.Today, s.Due?.On, s.Due?.Provisional is true, known.Version)));
            letters++;
        }
        return letters;
    });

    private static async Task<HashSet<Saying>> Fresh(Work work, Person person, List<Saying> heard)
    {
        var speaking = heard.Where(s => s.Speaks).ToList();
        if (speaking.Count == 0) return [];
        var keys = speaking.Select(s => s.Key).ToList();
        var said = (await work.Db.Said.Where(s => s.PersonId == person.Id && keys.Contains(s.Key)).Select(s => s.Key).ToListAsync()).ToHashSet();
        return [.. speaking.Where(s => !said.Contains(s.Key))];
    }
}
