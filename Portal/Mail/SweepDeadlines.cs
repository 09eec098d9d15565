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
        var said = await Said(work, sayings);
        using var keep = new PreparedStatement(work.Db.Database.GetDbConnection(), SaidLine.Insert);
        foreach (var person in people.Where(p => !written.Contains(p.Id)))
        {
            var heard = sayings.Where(s => recipients.Hears(person, s)).ToList();
            var fresh = heard.Where(s => s.Speaks && !said.Contains((person.Id, s.Key))).ToHashSet();
            if (fresh.Count == 0) continue;
            // What called for the letter, and whatever else is pressing: one look a day is enough.
            var lines = heard.Where(s => s.Lasting || fresh.Contains(s)).Select(s => s.Line).ToList();
            // The coordinator hears of other sections too, so the board of the own one would not hold it all.
            var letter = await writer.Daily(person.DisplayName, work.Today, lines, known.Version, head, person.Role == Role.工程管理科 ? 0 : null);
            work.Db.Outbox.Add(new OutboxMail(person.Id, person.DisplayName, person.Email!, work.Today, Kind, letter, known.Version, work.Now));
            foreach (var s in fresh) keep.Run(person.Id, s.Key, work.Today, s.Due?.On, s.Due?.Provisional is true, known.Version);
            letters++;
        }
        return letters;
    });

    // One parameter, however many they are: a statement takes some thirty thousand and no more.
    private static async Task<HashSet<(int Person, string Key)>> Said(Work work, List<Saying> sayings)
    {
        var keys = sayings.Where(s => s.Speaks).Select(s => s.Key).ToList();
        return [.. (await work.Db.Said.Where(s => EF.Parameter(keys).Contains(s.Key)).Select(s => new { s.PersonId, s.Key }).ToListAsync()).Select(s => (s.PersonId, s.Key))];
    }
}
