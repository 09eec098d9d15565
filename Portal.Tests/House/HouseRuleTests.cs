using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;
using Portal.Shell;

namespace Portal.Tests.House;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class HouseRuleTests
{
    private static readonly Assembly Product = typeof(PortalApp).Assembly;

    [Fact]
    public void The_domain_stands_on_the_base_library_alone() => Assert.All(
        typeof(ArticleAttribute).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System", reference.Name));

    [Fact]
    public void Every_public_domain_type_says_what_it_is_with_its_Chinese_term()
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Portal.Domain.xml"));
        var summaries = documentation.Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, m => (string?)m.Element("summary") ?? "");
        // The words that every refusal and every check is made of carry no term of the regulation.
        string[] plain = ["Stamp"];
        var silent = typeof(ArticleAttribute).Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && !plain.Contains(t.Name))
            .Where(t => !Chinese().IsMatch(summaries.GetValueOrDefault("T:" + t.FullName, "").Split('\n').FirstOrDefault(l => l.Trim().Length > 0) ?? ""))
            .Select(t => t.FullName);
        Assert.Empty(silent);
    }

    [Fact]
    public void Components_are_given_operations_and_boards_and_nothing_beneath_them()
    {
        HashSet<Type> allowed = [typeof(NavigationManager), typeof(IJSRuntime), typeof(ISnackbar), typeof(IDialogService), typeof(OfficeClock)];
        var reaching = Components()
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null && p.DeclaringType!.Assembly == Product)
            .Where(p => !allowed.Contains(p.PropertyType) && p.PropertyType.GetCustomAttribute<VerbAttribute>() is null && !p.PropertyType.Name.EndsWith("Board", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}: {p.PropertyType.Name}");
        Assert.Empty(reaching);
    }

    [Fact]
    public void Only_the_pages_before_the_sign_in_are_open_to_anyone()
    {
        var open = Components().Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && t.GetCustomAttribute<AllowAnonymousAttribute>() is not null).Select(t => t.Name);
        Assert.Equal(["CodePage", "FactorPage", "FirstStartPage", "OwnPasswordPage", "RecoveryPage", "SignInPage"], open.Order());
    }

    [Fact]
    public void Every_page_stands_at_an_address_of_the_one_file()
    {
        var known = typeof(PortalRoutes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        var pages = Components().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToList();
        Assert.Empty(pages.Except(known));
        Assert.Equal(pages.Count, pages.Distinct().Count());
    }

    [Fact]
    public void Pages_share_one_base_and_operations_have_one_method()
    {
        Assert.All(
            Components().Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && t.GetCustomAttribute<AllowAnonymousAttribute>() is null && t != typeof(NotFoundPage)),
            page => Assert.True(page.IsSubclassOf(typeof(PortalPage)), page.Name));
        Assert.All(
            Product.GetTypes().Where(t => t.GetCustomAttribute<VerbAttribute>() is not null),
            operation => Assert.Equal(["Run"], operation.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.Name)));
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() => Assert.All(
        Repository.Sources("Portal", "Portal.Domain", "Portal.Tests"),
        file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    [Fact]
    public void The_office_s_time_zone_is_named_once() => Assert.Equal(
        ["OfficeClock.cs"],
        Repository.Sources("Portal", "Portal.Domain").Where(f => File.ReadAllText(f).Contains("\"Asia/Shanghai\"")).Select(Path.GetFileName));

    private static IEnumerable<Type> Components() => Product.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t) && !t.IsAbstract);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
