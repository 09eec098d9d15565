using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>One who may receive the reports.</summary>
/// <param name="Email">Null for one who cannot be reached.</param>
public sealed record ReportReader(int Id, string Name, Role Role, string? Email);

/// <param name="Next">The period that is sent next, and when.</param>
/// <param name="Sent">The last mails of this kind, the newest first.</param>
public sealed record ScheduleView(ReportSchedule Schedule, ReportPeriod Next, DateOnly NextOn, IReadOnlyList<OutboxMail> Sent);

/// <param name="Readers">Those who may be chosen.</param>
public sealed record ScheduleList(IReadOnlyList<ScheduleView> Schedules, IReadOnlyList<ReportReader> Readers);

/// <summary>领导报表的定时发送 (Art. 8, 25): what is sent when and to whom, and what was sent.</summary>
[Article(8, 25)]
public sealed class ReportScheduleBoard(Desk desk, OfficeCalendar calendar)
{
    private const int Shown = 5;

    public Task<Outcome<ScheduleList>> All(Who who) => desk.Read<ScheduleList>(who, async work =>
    {
        if (work.Actor.Role is not (Role.工程管理科 or Role.领导 or Role.系统管理员)) return new Refusal($"领导报表的定时发送由工程管理科、领导和系统管理员查阅，您的角色是{work.Actor.Role}。", 8);
        var kept = await work.Db.ReportSchedules.ToDictionaryAsync(s => s.Kind);
        var views = new List<ScheduleView>();
        foreach (var kind in ReportPeriod.Kinds)
        {
            var schedule = kept.GetValueOrDefault(kind) ?? new ReportSchedule(kind);
            var (next, on) = schedule.Next(work.Today, calendar.Current);
            var mails = SendReports.MailKind(kind);
            views.Add(new ScheduleView(schedule, next, on, await work.Db.Outbox.Where(m => m.Kind.StartsWith(mails)).OrderByDescending(m => m.Id).Take(Shown).ToListAsync()));
        }
        var readers = await work.Db.Users.Where(p => !p.Disabled && (p.Role == Role.领导 || p.Role == Role.工程管理科)).OrderByDescending(p => p.Role).ThenBy(p => p.Id)
            .Select(p => new ReportReader(p.Id, p.DisplayName, p.Role, p.Email)).ToListAsync();
        return new ScheduleList(views, readers);
    });
}
