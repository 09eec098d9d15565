using Portal.Excel;

namespace Portal.Tests.Templates;

/// <summary>The template of the leadership's workbook, written by code once: <c>dotnet run --project Portal.Tests -- templates</c>.</summary>
internal static class ReportTemplate
{
    private const ColumnKind Text = ColumnKind.Text, Date = ColumnKind.Date, Number = ColumnKind.Number;

    public static string Path => System.IO.Path.Combine(DefaultTemplates.Folder, "领导报表.xlsx");

    public static void Write(TextWriter output)
    {
        File.WriteAllBytes(Path, Bytes());
        output.WriteLine(Path);
    }

    public static byte[] Bytes()
    {
        var book = new Book();
        Overview(book);
        List(book, "计划执行", "各科室年度计划及执行情况；合并抽取在所计入的每个任务下各计一次", 2,
            ("", "科室", 14, Text), ("", "任务名称", 26, Text), ("年度计划", "抽查事项", 34, Text), ("年度计划", "抽取方式", 9, Text), ("年度计划", "检查时间", 11, Text), ("年度计划", "计划轮次", 8, Number),
            ("抽取", "已抽轮次", 8, Number), ("抽取", "轮次完成率", 10, Number),
            ("本年累计（家次）", "已抽取", 8, Number), ("本年累计（家次）", "已到场", 8, Number), ("本年累计（家次）", "已出报告", 8, Number), ("本年累计（家次）", "已送达", 8, Number), ("本年累计（家次）", "已公示", 8, Number), ("本年累计（家次）", "公示率", 9, Number));
        List(book, "抽取", "本期冻结底册的全部抽取；凭承诺值、种子和凭单任何人都可以重新计算", 1,
            ("", "抽取编号", 14, Text), ("", "抽取日期", 12, Date), ("任务", "科室", 16, Text), ("任务", "任务名称", 28, Text), ("任务", "抽取种类", 10, Text), ("任务", "轮次", 6, Number),
            ("结果", "抽中家数", 9, Number), ("结果", "见证人", 16, Text), ("结果", "结果", 10, Text), ("结果", "说明", 24, Text), ("核对", "承诺值", 28, Text), ("核对", "种子", 28, Text));
        List(book, "检查台账", "本期抽取或有进展的检查，状态截至 {{截至}}", 1,
            ("", "检查编号", 13, Text), ("任务", "科室", 14, Text), ("任务", "任务名称", 22, Text), ("检查对象", "检查对象", 28, Text), ("检查对象", "统一社会信用代码", 21, Text), ("检查", "抽取日期", 11, Date), ("检查", "检查组", 16, Text),
            ("检查", "到场日期", 11, Date), ("检查", "检查结论", 34, Text), ("检查", "检查结束日期", 11, Date), ("报告、反馈、公示和意见", "报告完成日期", 11, Date), ("报告、反馈、公示和意见", "送达日期", 11, Date),
            ("报告、反馈、公示和意见", "公示日期", 11, Date), ("报告、反馈、公示和意见", "收到意见日期", 11, Date), ("期末状态", "环节", 11, Text), ("期末状态", "下一期限", 10, Text), ("期末状态", "下一到期日", 11, Date));
        List(book, "期限", "最后一天在本期内的全部期限；按工作日推算，情况截至 {{截至}}", 1,
            ("", "科室", 14, Text), ("期限", "期限种类", 11, Text), ("期限", "依据", 9, Text), ("对象", "检查编号或年度", 14, Text), ("对象", "检查对象或科室", 28, Text), ("日期", "起算日期", 11, Date), ("日期", "到期日", 11, Date), ("日期", "办结日期", 11, Date),
            ("执行情况", "情况", 18, Text), ("执行情况", "逾期天数", 8, Number), ("执行情况", "逾期原因", 34, Text), ("执行情况", "备注", 18, Text));
        List(book, "问题与处理", "本期发现问题、作出处理，或期末仍待处理的检查", 1,
            ("", "检查编号", 13, Text), ("", "科室", 14, Text), ("检查对象", "检查对象", 28, Text), ("检查对象", "统一社会信用代码", 21, Text), ("问题", "发现的问题", 44, Text), ("问题", "问题事项", 8, Number), ("问题", "最近确定日期", 11, Date),
            ("处理", "处理情况", 44, Text), ("处理", "处理决定", 8, Number), ("处理", "待处理", 8, Number));
        List(book, "名录变动", "{{名录变动说明}}", 1,
            ("", "时间", 11, Date), ("名录", "名录", 11, Text), ("名录", "名称", 34, Text), ("名录", "编号或代码", 21, Text), ("变动", "变动", 8, Text), ("变动", "内容", 60, Text), ("办理", "办理事项", 18, Text), ("办理", "办理人", 11, Text));
        return book.Save();
    }

    private static void Overview(Book book)
    {
        const string year = "本年累计（家次）", within = "本期（家次）";
        (string, string, double, ColumnKind)[] columns =
        [
            ("", "科室", 18, Text), ("年度计划", "计划轮次", 9, Number), ("年度计划", "已抽轮次", 9, Number), ("年度计划", "轮次完成率", 10, Number),
            (year, "已抽取", 9, Number), (year, "已到场", 9, Number), (year, "已出报告", 9, Number), (year, "已送达", 9, Number), (year, "已公示", 9, Number), (year, "公示率", 9, Number),
            (within, "本期抽取", 9, Number), (within, "本期到场", 9, Number), (within, "本期出报告", 9, Number), (within, "本期送达", 9, Number), (within, "本期公示", 9, Number),
        ];
        book.Sheet("总览", columns.Length, [.. columns.Select(c => c.Item3)])
            .Title("“双随机、一公开”监管工作情况（{{期间}}）")
            .Note("漯河市国防动员办公室　　数字截至 {{截至}}　　制作：{{制作}}")
            .Figures(("到期期限（件）", "到期期限", false), ("按期办结（件）", "按期办结", false), ("逾期（件）", "逾期", false), ("按期率", "按期率", true), ("发现问题（家次）", "发现问题家次", false), ("作出处理（件）", "处理决定", false), ("期末待处理（项）", "待处理", false), ("名录变动（条）", "名录变动条数", false))
            .Headings(columns).Rows("总览", columns).Totals(columns).Freeze(1).Done();
    }

    private static void List(Book book, string name, string note, int frozen, params (string Group, string Name, double Width, ColumnKind Kind)[] columns) =>
        book.Sheet(name, columns.Length, [.. columns.Select(c => c.Width)]).Title($"{name}（{{{{期间}}}}）").Note(note).Headings(columns).Rows(name, columns).Filter().Freeze(frozen).Done();
}
