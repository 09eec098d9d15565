using Portal.Domain.Inspections;

namespace Portal.Tests.Domain.Inspections;

/// <summary>Inspections that tests start from, without an office.</summary>
internal static class Orders
{
    public static readonly DateOnly From = new(2026, 11, 2);
    public static readonly DateOnly To = new(2026, 11, 30);
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly Report Whole = new("上午", "维护管理", "无", "良好", "无");

    /// <summary>One item for each section.</summary>
    public static Inspection Of(params int[] sections) => new("检2026-001", new InspectionOrder(
        null, null, sections[0], "检查", 1, "91411100XX00000196", "漯河示例公司", From, To,
        [new TeamMember(1, "张甲", "1", "组长"), new TeamMember(2, "李乙", "2", "组员")], [.. sections.Select((section, n) => new ItemResult(n + 1, $"事项{n + 1}", section))]));

    /// <summary>The record confirmed by both inspectors on a day.</summary>
    public static void Confirm(this Inspection inspection, int day)
    {
        foreach (var member in inspection.Members)
            Assert.True(inspection.Confirm(member.InspectorId, Nov(day), Today, member.Name, onPaper: false).Succeeded);
    }

    public static DateOnly Nov(int day) => new(2026, 11, day);

    /// <summary>Visited, settled and ended on a day.</summary>
    public static Inspection Ended(int day)
    {
        var inspection = Of(1);
        Assert.True(inspection.Visit(Nov(day), Today).Succeeded);
        inspection.Confirm(day);
        Assert.True(inspection.Settle(1, Finding.未发现问题, "", Nov(day), Today, "甲").Succeeded);
        Assert.True(inspection.End(Nov(day), Today).Succeeded);
        return inspection;
    }

    public static Inspection Reported(int ended, int reported)
    {
        var inspection = Ended(ended);
        Assert.True(inspection.DraftReport(Whole).Succeeded);
        Assert.True(inspection.FinishReport(Nov(reported), Today, "科长").Succeeded);
        return inspection;
    }

    public static Inspection Received(int ended, int reported, int received)
    {
        var inspection = Reported(ended, reported);
        Assert.True(inspection.SendFeedback(new Feedback(FeedbackMethod.邮寄送达, Nov(reported), "EMS1"), Today).Succeeded);
        Assert.True(inspection.ReceiveFeedback(Nov(received), Today).Succeeded);
        return inspection;
    }
}
