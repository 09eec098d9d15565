using Portal.Domain;
using Portal.Excel;

namespace Portal.Features.Plans;

/// <summary>年度检查计划表工作表 (Art. 12, 13), in the layout that offices publish.</summary>
[Article(12, 13)]
public static class PlanSheet
{
    private static readonly OutColumn[] Columns =
    [
        new("序号", 6, ColumnKind.Number), new("任务名称", 28), new("抽查类型", 14), new("事项", 40), new("对象范围", 36),
        new("比例及频次", 30), new("数量（家次）", 12, ColumnKind.Number), new("时间", 14), new("科室", 16),
    ];

    public static OutSheet Of(CompiledPlan plan) => new($"{plan.Year}年度检查计划{(plan.Edition is { } no ? $"第{no}版" : "")}", Columns, plan.Lines.Select(Values));

    private static IReadOnlyList<object?> Values(CompiledPlanLine line) =>
    [
        line.No, line.Facts.TaskName, Kind(line), string.Join("；", line.Items), Range(line), Rate(line), line.Objects, LineText.Months(line.Facts), line.Section,
    ];

    public static string Kind(CompiledPlanLine line) => LineText.Kind(line.Facts) + (line.Combined ? "、综合检查" : "");

    public static string Range(CompiledPlanLine line) => $"{LineText.Categories(line.Facts)}；{LineText.Districts(line.Facts)}";

    public static string Rate(CompiledPlanLine line) => $"{LineText.Shares(line.Facts)}；每年 {line.Facts.TimesPerYear} 次";
}
