using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>到期提醒 (Art. 10, 12, 18, 19, 21, 23): finds what must be said today and writes one letter a person into the outbox.</summary>
/// <remarks>Level-triggered: it looks at today and at what was already written, so that a missed, doubled or late run changes nothing but the hour.</remarks>
[Article(10, 12, 18, 19, 21, 23), Verb("到期提醒")]
public sealed class SweepDeadlines(Desk desk, OfficeCalendar calendar, LetterWriter writer, PortalAddress address)
{
    public const string Kind = "每日提醒";

    /// <returns>How many letters were written.</returns>
    public Task<Outcome<int>> Run() => desk.Write<SweepDeadlines, int>(Who.Portal, async work =>
    {
        var sayings = Owed.On(work.Today, await OpenDeadlines.Of(work, calendar.Current), calendar.Current).Select(n => Saying.Of(n, work.Today, address)).ToList();
        if (Owed.MissingNotice(work.Today, calendar.Current) is { } missing) sayings.Add(Saying.Of(missing, work.Today, address));
        sayings.AddRange(await Certificates(work));
        if (sayings.Count == 0) return 0;

        var people = await work.Db.Users.AsNoTracking().Where(p => !p.Disabled && p.Email != null).OrderBy(p => p.Id).ToListAsync();
        var written = (await work.Db.Outbox.Where(m => m.Day == work.Today && m.Kind == Kind).Select(m => m.PersonId).ToListAsync()).ToHashSet();
        var letters = 0;
        foreach (var person in people.Where(p => !written.Contains(p.Id)))
        {
            var lines = sayings.Where(s => Recipients.Hears(person, s, people)).Select(s => s.Line).ToList();
            if (lines.Count == 0) continue;
            var letter = await writer.Daily(person.DisplayName, work.Today, lines, calendar.Current.Version);
            work.Db.Outbox.Add(new OutboxMail(person.Id, person.DisplayName, person.Email!, work.Today, Kind, letter, calendar.Current.Version, work.Now));
            letters++;
        }
        return letters;
    });

    private async Task<IEnumerable<Saying>> Certificates(Work work)
    {
        var announced = CertificateExpiry.Announced(work.Today);
        var inspectors = await work.Db.Inspectors.AsNoTracking()
            .Where(i => i.RetiredOn == null && i.State == InspectorState.在岗 && i.ValidUntil != null && announced.Contains(i.ValidUntil.Value))
            .OrderBy(i => i.ValidUntil).ToListAsync();
        return inspectors.Select(i => Saying.Of(i, i.ValidUntil!.Value, work.Today, address));
    }
}
