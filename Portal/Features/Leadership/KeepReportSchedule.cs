using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>设置领导报表的定时发送 (Art. 8, 25): on which day, and to whom of those who may read it.</summary>
[Article(8, 25), Verb("设置领导报表定时发送", Role.工程管理科, Role.系统管理员)]
public sealed class KeepReportSchedule(Desk desk)
{
    /// <param name="version">0 while nothing was set.</param>
    public Task<Outcome> Run(Who who, ReportKind kind, int version, int day, IReadOnlyCollection<int> people) => desk.Write<KeepReportSchedule>(who, async work =>
    {
        if (!ReportPeriod.Kinds.Contains(kind)) return new Refusal("只有月报、季报和年报可以定时发送。");
        if (await work.Db.ReportSchedules.SingleOrDefaultAsync(s => s.Kind == kind) is not { } schedule) work.Db.ReportSchedules.Add(schedule = new ReportSchedule(kind));
        if (schedule.Version != version) return Work.Stale;
        var chosen = await work.Db.Users.Where(p => people.Contains(p.Id)).ToListAsync();
        if (chosen.Count < people.Distinct().Count()) return Work.Missing("收件人");
        if (chosen.Find(p => p.Disabled || p.Role is not (Role.领导 or Role.工程管理科)) is { } other)
            return new Refusal($"“{other.DisplayName}”{(other.Disabled ? "的账号已停用" : $"的角色是{other.Role}")}，领导报表只发给领导和工程管理科。", 8);
        if (chosen.Find(p => string.IsNullOrEmpty(p.Email)) is { } silent) return new Refusal($"“{silent.DisplayName}”没有登记邮箱，请先由系统管理员在账号中填写。");
        return schedule.Set(day, people, work.Today);
    });
}
