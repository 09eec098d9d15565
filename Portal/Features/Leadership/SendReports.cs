using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>发送领导报表 (Art. 8, 25): makes the workbooks whose day has come and lays them into the outbox, each once for each recipient.</summary>
/// <remarks>Level-triggered like the deadline sweep: what a server that was off did not send is sent at its next start; what was sent stands in <c>Said</c>, under a key that only one can have.</remarks>
[Article(8, 25), Verb("发送领导报表")]
public sealed class SendReports(Desk desk, MakeReport make, ReportLetterWriter writer, OfficeCalendar calendar)
{
    /// <summary>What the kinds of the outbox's mails begin with.</summary>
    internal static string MailKind(ReportKind kind) => $"领导{kind} ";

    /// <returns>How many mails were written.</returns>
    public async Task<Outcome<int>> Run()
    {
        var owed = await desk.Read<List<Owing>>(Who.Portal, Owing.Of(calendar));
        if (!owed.Succeeded) return owed.Refusal;
        var written = 0;
        foreach (var reports in owed.Value.GroupBy(o => o.Period).OrderBy(g => g.Key.To).ThenBy(g => g.Key.Kind))
        {
            var file = await Report(reports.Key);
            if (!file.Succeeded) return file.Refusal;
            var letter = await writer.Write(reports.Key, file.Value.Name);
            var mails = await desk.Write<SendReports, int>(Who.Portal, work => Write(work, [.. reports.Select(r => r.PersonId)], reports.Key, file.Value, letter));
            if (!mails.Succeeded) return mails.Refusal;
            written += mails.Value;
        }
        return written;
    }

    // One report of a period is the same for everybody, also for one whose mail is written later.
    private async Task<Outcome<PublishedFile>> Report(ReportPeriod period)
    {
        var kept = await desk.Read<LeadershipReport>(Who.Portal, async work =>
            await work.Db.Reports.Where(r => r.Kind == period.Kind && r.ToOn == period.To && r.MadeBy == Actor.System.Name).OrderBy(r => r.Id).FirstOrDefaultAsync() is { } report ? report : Work.Missing("报表"));
        if (!kept.Succeeded)
        {
            var made = await make.Run(Who.Portal, period.From, period.To);
            if (!made.Succeeded) return made.Refusal;
            kept = await desk.Read<LeadershipReport>(Who.Portal, async work => await work.Db.Reports.SingleAsync(r => r.Id == made.Value));
        }
        return kept.Succeeded ? new PublishedFile(kept.Value.FileName, kept.Value.Sha256, kept.Value.Length) : kept.Refusal;
    }

    private async Task<Outcome<int>> Write(Work work, List<int> people, ReportPeriod period, PublishedFile file, Letter letter)
    {
        var (key, version) = (Owing.Key(period), calendar.Current.Version);
        var readers = await Owing.Readers(work).Where(p => people.Contains(p.Id) && !work.Db.Said.Any(s => s.PersonId == p.Id && s.Key == key)).OrderBy(p => p.Id).ToListAsync();
        foreach (var person in readers)
        {
            var mail = new OutboxMail(person.Id, person.DisplayName, person.Email!, work.Today, MailKind(period.Kind) + period.Name, letter, version, work.Now);
            mail.Attach(file);
            work.Db.Outbox.Add(mail);
            work.Db.Said.Add(new SaidLine(person.Id, key, work.Today, null, false, version));
        }
        return readers.Count;
    }

    /// <summary>A report that a recipient has not been sent.</summary>
    private sealed record Owing(int PersonId, ReportPeriod Period)
    {
        public static string Key(ReportPeriod period) => $"R{(int)period.Kind}|{period.To:O}";

        /// <summary>Who may read the report and can be reached; a recipient who may no more is passed over.</summary>
        public static IQueryable<Person> Readers(Work work) => work.Db.Users.Where(p => !p.Disabled && p.Email != null && p.Email != "" && (p.Role == Role.领导 || p.Role == Role.工程管理科));

        public static Func<Work, Task<Outcome<List<Owing>>>> Of(OfficeCalendar calendar) => async work =>
        {
            var readers = (await Readers(work).Select(p => p.Id).ToListAsync()).ToHashSet();
            var owed = (await work.Db.ReportSchedules.ToListAsync())
                .SelectMany(s => s.Recipients.Where(r => readers.Contains(r.PersonId)).SelectMany(r => s.OwedTo(r, work.Today, calendar.Current).Select(p => new Owing(r.PersonId, p)))).ToList();
            var keys = owed.Select(o => Key(o.Period)).Distinct().ToList();
            var said = (await work.Db.Said.Where(s => keys.Contains(s.Key)).Select(s => new { s.PersonId, s.Key }).ToListAsync()).Select(s => (s.PersonId, s.Key)).ToHashSet();
            return owed.Where(o => !said.Contains((o.PersonId, Key(o.Period)))).ToList();
        };
    }
}
