using Portal.Domain;
using Portal.Domain.Inspections;

namespace Portal.Features.Inspections;

/// <summary>检查要点的选择 (Art. 14): 是否检查 and 是否发现问题 in one touch.</summary>
[Article(14)]
public enum PointChoice { 未发现问题, 发现问题, 未检查 }

/// <summary>检查要点的填写 (Art. 14): one point of the checklist as its form holds it.</summary>
[Article(14)]
public sealed class PointFields
{
    public string Text { get; set; } = "";
    public PointChoice? Choice { get; set; }

    /// <summary>发现的问题, or why it was not looked at.</summary>
    public string Words { get; set; } = "";

    public static PointFields Of(CheckPoint point) => new()
    {
        Text = point.Text,
        Choice = !point.IsAnswered ? null : point.Checked is false ? PointChoice.未检查 : point.Problem is true ? PointChoice.发现问题 : PointChoice.未发现问题,
        Words = point.Found + point.WhyNot,
    };

    /// <summary>A reason is typed once: points left without one after it were left out for the same reason.</summary>
    public static IReadOnlyList<CheckPoint> Answers(IReadOnlyList<CheckPoint> points, IReadOnlyList<PointFields> fields)
    {
        var why = "";
        var answers = new List<CheckPoint>();
        foreach (var (point, field) in points.Zip(fields))
        {
            if (field.Choice is PointChoice.未检查 && field.Words.Trim().Length > 0) why = field.Words.Trim();
            answers.Add(new CheckPoint(
                point.ItemId, field.Text,
                field.Choice is { } chosen ? chosen is not PointChoice.未检查 : null, field.Choice is PointChoice.未检查 ? why : "",
                field.Choice is null or PointChoice.未检查 ? null : field.Choice is PointChoice.发现问题, field.Choice is PointChoice.发现问题 ? field.Words : ""));
        }
        return answers;
    }
}
