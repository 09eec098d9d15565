using Portal.Domain.Deadlines;

namespace Portal.Domain.Plans;

/// <summary>检查要点 (Art. 14): one thing to look at, under the item that it comes from.</summary>
[Article(14)]
public sealed record SchemePoint(int ItemId, string Text);

/// <summary>检查方案 (Art. 14): how the inspections of one draw go, step by step and point by point.</summary>
/// <remarks>The scheme's period is the draw's own window: it stands in the draw, was published with it, and is not repeated here.</remarks>
[Article(14)]
public sealed class Scheme
{
    public const int MaxPoints = 200;

    private Scheme() { }

    public int Id { get; private set; }
    public int DrawId { get; private set; }

    /// <summary>检查步骤.</summary>
    public string Process { get; private set; } = "";

    /// <summary>检查要点, each under its item, in the order in which they are looked at.</summary>
    public List<SchemePoint> Points { get; private set; } = [];
    public int Version { get; private set; }

    /// <summary>As the draw leaves it: the usual steps, and the points that the items' contents name.</summary>
    public static Scheme For(int drawId, IEnumerable<SchemePoint> points) => new() { DrawId = drawId, Process = UsualProcess, Points = [.. points] };

    public static readonly string UsualProcess = $"""
        1. 检查前熟悉检查对象情况和检查要点，在检查期限内确定到场日期；检查人员不少于两人。
        2. 到场出示行政执法证，说明检查的依据、内容和检查对象的权利义务。
        3. 听取介绍、查阅资料、实地查看，按检查要点逐项检查并如实记录，留存照片等证据。
        4. 现场检查记录由两名检查人员确认，并请检查对象核对。
        5. 发现问题的，依法责令改正或作后续处理；检查结束后 {Periods.Report} 个工作日内完成检查报告。
        6. 报告完成后 {Periods.Results} 个工作日内向检查对象反馈结果，并在公示平台公示。
        """;

    /// <param name="itemIds">The items of the draw: no point stands outside them, and none of them is left without a point.</param>
    /// <param name="firstVisit">到场日期 of the first inspection under this scheme; from then on it is what was inspected by.</param>
    public Outcome Amend(string process, IReadOnlyList<SchemePoint> points, IReadOnlyList<int> itemIds, DateOnly? firstVisit)
    {
        if (firstVisit is { } visited) return new Refusal($"已于 {visited:yyyy-MM-dd} 按本方案开始检查，检查方案不能再修改。", 14);
        if (string.IsNullOrWhiteSpace(process)) return new Refusal("请填写检查步骤。", 14);
        if (points.Any(p => string.IsNullOrWhiteSpace(p.Text))) return new Refusal("检查要点不能是空白，请填写或删去空白的要点。", 14);
        if (points.Count > MaxPoints) return new Refusal($"检查要点共 {points.Count} 条，超过 {MaxPoints} 条，请合并。", 14);
        if (points.Any(p => !itemIds.Contains(p.ItemId))) return new Refusal("检查要点所属的事项不在本次抽取的事项中。", 14);
        if (itemIds.Any(id => points.All(p => p.ItemId != id))) return new Refusal("每个事项至少要有一条检查要点。", 14);
        (Process, Points) = (process.Trim(), [.. itemIds.SelectMany(id => points.Where(p => p.ItemId == id)).Select(p => p with { Text = p.Text.Trim() })]);
        return Outcome.Done;
    }
}
