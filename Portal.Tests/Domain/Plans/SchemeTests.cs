using Portal.Domain;
using Portal.Domain.Plans;

namespace Portal.Tests.Domain.Plans;

[Article(8, 14)]
public class SchemeTests
{
    [Theory]
    [InlineData("维护管理制度、口部设施、年度维护记录", "维护管理制度|口部设施|年度维护记录")]
    [InlineData("1. 查阅制度、台账；\n2. 实地查看口部（含密闭门、滤毒室）；", "查阅制度、台账|实地查看口部（含密闭门、滤毒室）")]
    [InlineData("（一）工程质量责任落实；（二）隐蔽工程验收。", "工程质量责任落实|隐蔽工程验收")]
    [InlineData("警报设施（含电声、电动警报器）完好，责任落实", "警报设施（含电声、电动警报器）完好|责任落实")]
    [InlineData("①制度\n②台账\n②台账", "制度|台账")]
    [InlineData("（未闭合、的括号", "（未闭合、的括号")]
    [InlineData("  ", "事项名称")]
    public void Points_are_read_from_the_items_content_as_people_write_it(string content, string points) =>
        Assert.Equal(points.Split('|'), PointReading.Of(1, "事项名称", content).Select(p => p.Text));

    [Fact]
    public void A_scheme_keeps_every_item_and_its_order_and_stands_fixed_from_the_first_visit()
    {
        var scheme = Scheme.For(1, [new(1, "制度"), new(2, "台账")]);
        Assert.Contains("行政执法证", scheme.Process);
        Assert.Contains("检查步骤", scheme.Amend(" ", scheme.Points, [1, 2], null).Refusal?.Reason);
        Assert.Contains("空白", scheme.Amend("步骤", [new(1, "制度"), new(2, " ")], [1, 2], null).Refusal?.Reason);
        Assert.Contains("不在本次抽取的事项中", scheme.Amend("步骤", [new(1, "制度"), new(2, "台账"), new(3, "其他")], [1, 2], null).Refusal?.Reason);
        Assert.Contains("至少要有一条", scheme.Amend("步骤", [new(1, "制度")], [1, 2], null).Refusal?.Reason);
        Assert.Contains("超过 200 条", scheme.Amend("步骤", [.. Enumerable.Range(0, 201).Select(n => new SchemePoint(1, $"{n}"))], [1], null).Refusal?.Reason);
        Assert.True(scheme.Amend(" 步骤 ", [new(2, "台账"), new(1, " 口部 "), new(1, "制度")], [1, 2], null).Succeeded);
        Assert.Equal(("步骤", "口部 制度 台账"), (scheme.Process, string.Join(' ', scheme.Points.Select(p => p.Text))));
        Assert.Contains("已于 2026-11-10 按本方案开始检查", scheme.Amend("步骤", scheme.Points, [1, 2], new DateOnly(2026, 11, 10)).Refusal?.Reason);
    }
}
