namespace Portal.Domain.Disclosure;

/// <summary>执行情况的五个部分 (Art. 23), in the order of the article.</summary>
[Article(23)]
public enum ExecutionPart { 对象和人员的抽取 = 0, 检查的时间过程和结果 = 1, 结果的反馈和公示 = 2, 检查对象的意见建议 = 3, 检查结果的运用 = 4 }

/// <summary>执行情况的一个数字 (Art. 23): computed, never typed.</summary>
/// <param name="Key">Tells it from every other in addresses, e.g. <c>drawn</c>.</param>
/// <param name="Title">What it counts, as people read it.</param>
[Article(23)]
public sealed record ExecutionFigure(string Key, ExecutionPart Part, string Title, string Unit, int Count);

/// <summary>数字所计的是什么 (Art. 23): what kind of record one case of a figure is.</summary>
[Article(23)]
public enum CaseKind { 抽取 = 0, 检查 = 1, 企业 = 2, 人员 = 3 }

/// <summary>数字所计的一项 (Art. 23): a figure is the number of its cases.</summary>
/// <param name="Id">Of the record of that kind.</param>
/// <param name="On">The day of what is counted; null where it has none.</param>
[Article(23)]
public sealed record ExecutionCase(CaseKind Kind, int Id, string No, string Name, string Detail, DateOnly? On);

/// <summary>抽取一览的一行 (Art. 23): time, task and outcome of one draw.</summary>
/// <param name="Objects">抽中检查对象, 家次.</param>
/// <param name="Seats">派出检查人员, 人次.</param>
[Article(23)]
public sealed record ExecutedDraw(int Id, string No, string TaskName, DateOnly Day, DateOnly FromOn, DateOnly ToOn, int Objects, int Seats);

/// <summary>执行情况 (Art. 23): the figures and draws of one year, as the data stood on a day.</summary>
[Article(23)]
public sealed record Execution(DateOnly AsOf, IReadOnlyList<ExecutionFigure> Figures, IReadOnlyList<ExecutedDraw> Draws)
{
    /// <summary>公布后的变化: figures that another state of the data gives otherwise.</summary>
    public IReadOnlyList<(ExecutionFigure Then, int Now)> ChangedIn(Execution later)
    {
        var now = later.Figures.ToDictionary(f => f.Key, f => f.Count);
        return [.. Figures.Where(f => now.TryGetValue(f.Key, out var count) && count != f.Count).Select(f => (f, now[f.Key]))];
    }

    /// <summary>Whether both say the same, whatever the day.</summary>
    public bool Agrees(Execution other) => Figures.SequenceEqual(other.Figures) && Draws.SequenceEqual(other.Draws);
}
