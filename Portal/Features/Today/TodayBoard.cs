using Portal.Data.Keeping;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>今日 (Art. 12–23): what is overdue, due and next for one person, computed from the same facts as the reminder mails.</summary>
[Article(10, 12, 14, 18, 19, 21, 23)]
public sealed class TodayBoard(Desk desk, OfficeCalendar calendar, BackupSettings backups)
{
    public Task<Outcome<TodayView>> Of(Who who) => desk.Read<TodayView>(who, async work =>
    {
        var actor = work.Actor;
        var tasks = new List<TodayTask>();
        if (actor.Role == Role.系统管理员)
        {
            tasks.AddRange(await AdministratorTasks.Of(work, backups));
        }
        else
        {
            // Staff and heads look at their own section; coordinator and leadership at the whole office.
            var section = actor.Role is Role.科员 or Role.科室负责人 ? actor.SectionId : null;
            tasks.AddRange((await OpenDeadlines.Of(work, calendar.Current, section)).Select(d => Task(d, work.Today)));
            tasks.AddRange(await ReasonTasks.Of(work, calendar.Current, section));
            if (actor.Role != Role.领导)
            {
                tasks.AddRange(await PlanTasks.Of(work, section));
                tasks.AddRange(await DrawTasks.Of(work, section));
                tasks.AddRange(await LeadTasks.Of(work, section));
                tasks.AddRange(await DisclosureTasks.Of(work, section));
                tasks.AddRange(await RecusalTasks.Of(work, section));
                tasks.AddRange(await VisitTasks.Of(work, calendar.Current, section));
                tasks.AddRange(await CertificateTasks.Of(work, section));
            }
        }
        if (actor.Role is Role.工程管理科 or Role.系统管理员 && Owed.MissingNotice(work.Today, calendar.Current) is { } missing)
            tasks.Add(new TodayTask(TodayGroup.待办理, "放假安排通知未载入", missing.Line, "", null, PortalRoutes.LoadNoticeOf(work.Today.Year + (calendar.Current.IsKnown(work.Today.Year) ? 1 : 0)), work.Today));
        return TodayView.Of(work.Today, DayInWords(work.Today), tasks);
    });

    private TodayTask Task(Deadline deadline, DateOnly today)
    {
        var state = deadline.State(today);
        var unit = deadline.Kind.IsAnnual() ? "天" : "个工作日";
        var lateness = state == DueState.逾期 ? $"，逾期 {deadline.DaysLate(today, calendar.Current)} {unit}" : "";
        var about = deadline.Kind.IsAnnual() ? $"{deadline.Subject.Name} {deadline.Subject.No}" : $"{deadline.Subject.Name}（{deadline.Subject.No}）";
        return new TodayTask(TodayView.GroupOf(state), What(deadline.Kind), about, $"{deadline.Due}{lateness}", deadline.Kind.Article(), DeadlinePlaces.PathOf(deadline), deadline.Due.On);
    }

    private static string What(DeadlineKind kind) => kind switch
    {
        DeadlineKind.检查报告 => "完成检查报告",
        DeadlineKind.结果反馈 => "反馈并登记送达",
        DeadlineKind.结果公示 => "公示检查结果",
        DeadlineKind.意见建议 => "等待检查对象的意见建议",
        DeadlineKind.年度计划 => "提交年度检查计划",
        _ => "公开年度执行情况",
    };

    private string DayInWords(DateOnly today) =>
        $"{today:yyyy年M月d日}，星期{"日一二三四五六"[(int)today.DayOfWeek]}，{(calendar.Current.IsWorkingDay(today) ? "工作日" : "非工作日")}";
}
