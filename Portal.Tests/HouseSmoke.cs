using Portal.Domain;

namespace Portal.Tests;

public class HouseSmoke
{
    [Fact]
    public void A_refusal_names_its_article() =>
        Assert.Equal("依据第18条：报告缺少检查结论。", new Refusal("报告缺少检查结论。", 18).ToString());
}
