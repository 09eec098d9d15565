using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Excel;
using Portal.Features.Admin;
using Portal.Features.Categories;
using Portal.Features.Disclosure;
using Portal.Features.Draws;
using Portal.Features.Imports;
using Portal.Features.Plans;
using Portal.Features.Targeted;
using Portal.Features.Trail;
using Portal.Identity;
using Portal.Mail;

namespace Portal.Features.Lists;

/// <summary>列表工作表 (Art. 6): what a page's list shows, column by column.</summary>
[Article(6)]
public static class ListSheets
{
    public static OutSheet Draws(IEnumerable<DrawRow> rows) => new(
        "随机抽取", [new("编号", 14), new("任务", 32), new("轮次", 8, ColumnKind.Number), new("科室", 16), new("进度", 14), new("抽中（家）", 12, ColumnKind.Number), new("抽取日", 13, ColumnKind.Date), new("冻结人", 12)],
        rows.Select(r => Row(r.No, r.TaskName, r.Round, r.Section, DrawsPage.Progress(r), r.Objects, r.Day, r.FrozenBy)));

    public static OutSheet Leads(IEnumerable<LeadRow> rows) => new(
        "因案检查", [new("来源", 10), new("文号", 24), new("检查对象", 32), new("科室", 16), new("收到日期", 13, ColumnKind.Date), new("进度", 10), new("检查", 14)],
        rows.Select(r => Row($"{r.Lead.Source}", r.Lead.Reference, r.Enterprise, r.Section, r.Lead.ReceivedOn, $"{r.Lead.Stage}", r.InspectionNo)));

    public static OutSheet Plans(IEnumerable<PlanRow> rows) => new(
        "年度计划进度", [new("科室", 16), new("进度", 10), new("任务（项）", 12, ColumnKind.Number), new("提交", 13, ColumnKind.Date), new("审核", 13, ColumnKind.Date), new("到期日", 13, ColumnKind.Date), new("期限", 18)],
        rows.Select(r => Row(r.Section, r.Stage?.ToString() ?? "未编制", r.Lines, r.SubmittedOn, r.ReviewedOn, r.Due?.Deadline.Due.On, r.Due?.Words ?? "没有抽查事项，不需制定")));

    public static OutSheet Publications(IEnumerable<PublicationRow> rows) => new(
        "公开登记册", [new("内容", 12), new("依据", 10), new("名称", 44), new("公开情况", 10), new("到期日", 18), new("公开日期", 13, ColumnKind.Date), new("平台", 28), new("网址或编号", 32), new("登记人", 12), new("内容校验值", 66)],
        rows.Select(r =>
        {
            var (last, place) = (r.Copies.Count > 0 ? r.Copies[0] : null, r.Entry.Elsewhere);
            return Row(
                $"{r.Entry.Kind}", $"第{r.Entry.Kind.Article()}条", r.Entry.Title, $"{r.State}", r.Entry.Due?.Deadline.Due.ToString(), last?.PublishedOn ?? place?.On, last?.Platform ?? place?.Platform,
                last?.Reference ?? place?.Reference, last?.RecordedBy, r.Hash);
        }));

    public static OutSheet Bundles(IEnumerable<PublicBundle> rows) => new(
        "公开包", [new("制作时间", 18), new("公开包", 36), new("种类", 22), new("包内文件", 10, ColumnKind.Number), new("网站文件", 10, ColumnKind.Number), new("制作人", 12), new("校验值（SHA-256）", 66)],
        rows.Select(b => Row(Stamp(b.MadeAt), b.FileName, b.BaseId is { } before ? $"更新（在第 {before} 号之上）" : $"完整（第 {b.Id} 号）", b.Changed, b.Files, b.MadeBy, b.Sha256)));

    public static OutSheet Trail(IEnumerable<TrailLine> rows) => new(
        "办理留痕", [new("编号", 10, ColumnKind.Number), new("时间", 18), new("办理人", 12), new("办理事项", 18), new("记录", 32), new("内容", 80)],
        rows.Select(l => Row((int)l.No, Stamp(l.At), l.Person, l.Verb, l.Subject, string.Join('\n', l.Changes.Select(c => $"{c.Field}：{c.Before} → {c.After}")))));

    public static OutSheet Mails(IEnumerable<OutboxMail> rows) => new(
        "提醒邮件", [new("日期", 13, ColumnKind.Date), new("收件人", 12), new("主题", 48), new("发送时间", 18), new("发送失败的原因", 44), new("可能重复", 18)],
        rows.Select(m => Row(m.Day, m.Name, m.Subject, m.SentAt is { } sent ? Stamp(sent) : "待发", m.SentAt is null ? m.Error : null, m.UnansweredAt is { } unanswered ? $"{Stamp(unanswered)} 未等到答复" : null)));

    public static OutSheet Accounts(IEnumerable<AccountRow> rows) => new(
        "账号", [new("账号", 16), new("姓名", 12), new("角色", 14), new("科室", 16), new("邮箱", 28), new("状态", 8)],
        rows.Select(r => Row(r.Facts.UserName, r.Facts.DisplayName, $"{r.Facts.Role}", r.Section, r.Facts.Email, r.Facts.Disabled ? "已停用" : "正常")));

    public static OutSheet Imports(IEnumerable<ImportRun> rows) => new(
        "名录导入", [new("名录", 20), new("文件", 32), new("上传人", 12), new("上传时间", 18), new("进度", 10), new("结果", 44)],
        rows.Select(r => Row($"{r.Roster}", r.FileName, r.PersonName, Stamp(r.StartedAt), $"{r.State}", ImportTable.Result(r))));

    public static OutSheet Categories(IEnumerable<CategoryRow> rows) => new(
        "单位类别", [new("类别", 20), new("名录中的单位", 14, ColumnKind.Number), new("停用日期", 13, ColumnKind.Date)],
        rows.Select(r => Row(r.Name, r.Enterprises, r.ClosedOn)));

    private static IReadOnlyList<object?> Row(params object?[] cells) => [.. cells.Select(cell => cell is "" ? null : cell)];

    private static string Stamp(DateTime at) => OfficeClock.Local(at).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
