using System.Reflection;
using Portal.Domain;
using Portal.Operations;

namespace Portal.Tests.House;

public sealed class ArticleTests
{
    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_article_from_8_to_23_is_claimed_by_code_and_by_a_test(int article)
    {
        Assert.Contains(article, Claimed(typeof(ArticleAttribute).Assembly).Concat(Claimed(typeof(PortalApp).Assembly)));
        Assert.Contains(article, Claimed(typeof(ArticleTests).Assembly));
    }

    public static TheoryData<int> Articles => [.. Enumerable.Range(8, 16)];

    [Fact]
    public void Every_operation_and_board_in_a_feature_names_its_article_or_is_housekeeping()
    {
        // What keeps accounts alive serves every article and none.
        string[] housekeeping = ["EnterFirstAdministrator"];
        var unnamed = typeof(PortalApp).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Portal.Features", StringComparison.Ordinal) is true)
            .Where(t => t.GetCustomAttribute<VerbAttribute>() is not null || (t.Name.EndsWith("Board", StringComparison.Ordinal) && t.IsClass))
            .Where(t => t.GetCustomAttribute<ArticleAttribute>() is null)
            .Select(t => t.Name)
            .Except(housekeeping);
        Assert.Empty(unnamed);
    }

    private static IEnumerable<int> Claimed(Assembly assembly) => assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Cast<MemberInfo>().Prepend(t))
        .SelectMany(m => m.GetCustomAttributes<ArticleAttribute>(false))
        .SelectMany(a => a.Numbers)
        .Distinct();
}
