using System.Reflection;
using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;
using Portal.Tests.Support;

namespace Portal.Tests.House.Access;

/// <summary>Every operation, tried by everybody: what TestData/access/operations.csv says is what happens, and an operation without a row fails.</summary>
/// <remarks>
/// 可: nobody is refused for who they are, and at least one of them really does it.
/// 角色, 科室, 登录: refused for the role, for the section (or for somebody else's matter), for want of a valid sign-in.
/// 系统: the portal's own, on its timetable; no person can ask for it.
/// </remarks>
[Article(7)]
public sealed class AccessMatrixTests(AccessMatrixTests.Base furnished) : IClassFixture<AccessMatrixTests.Base>
{
    private const string May = "可", System = "系统";
    private static readonly IReadOnlyList<AccessCase> Cases = [.. AccessCases.Rosters, .. AccessCases.Imports, .. AccessCases.Plans, .. AccessCases.Draws, .. AccessCases.Dossiers, .. AccessCases.Office];

    public sealed class Base : IAsyncLifetime
    {
        public TestOffice Office { get; private set; } = null!;
        public async ValueTask InitializeAsync() => Office = await AccessActors.Furnish();
        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }

    public static TheoryData<string> Operations => [.. Cases.Select(c => c.Operation.Name)];

    [Fact]
    public void Every_operation_has_its_row_and_every_row_its_operation()
    {
        var operations = typeof(PortalApp).Assembly.GetTypes().Where(t => t.GetCustomAttribute<VerbAttribute>() is not null).ToList();
        var rows = AccessTable.Rows("operations.csv");
        Assert.Equal(operations.Select(t => t.Name).Order(StringComparer.Ordinal), rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.All(rows, r => Assert.Equal(VerbAttribute.Of(operations.Single(t => t.Name == r.Name)).Name, r.Words));
        Assert.Equal(AccessActors.All.Select(a => a.Column), AccessTable.Columns("operations.csv"));
        Assert.Equal(Cases.Select(c => c.Operation.Name).Order(StringComparer.Ordinal), rows.Where(r => !IsSystem(r)).Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_portal_s_own_operations_are_within_nobody_s_reach()
    {
        var own = AccessTable.Rows("operations.csv").Where(IsSystem).Select(r => typeof(PortalApp).Assembly.GetTypes().Single(t => t.Name == r.Name && t.GetCustomAttribute<VerbAttribute>() is not null)).ToList();
        Assert.Contains(typeof(Portal.Mail.SweepDeadlines), own);
        Assert.All(own, operation =>
        {
            Assert.Empty(VerbAttribute.Of(operation).Roles);
            Assert.DoesNotContain(operation.GetMethod("Run")!.GetParameters(), p => p.ParameterType == typeof(Who));
        });
        var given = typeof(PortalApp).Assembly.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t))
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).Select(p => p.PropertyType);
        Assert.Empty(own.Intersect(given));
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Tried_by_everybody_it_is_done_or_refused_as_written(string operation)
    {
        var row = AccessTable.Rows("operations.csv").Single(r => r.Name == operation);
        await using var office = furnished.Office.Copy();
        var attempt = await Cases.Single(c => c.Operation.Name == operation).Ready(office);
        // Strangers first: what they are refused leaves nothing behind; what is done may leave nothing to do.
        var (found, done) = (new Dictionary<string, string>(), 0);
        foreach (var (column, who) in AccessActors.All.OrderBy(a => row.Cells[a.Column] == May))
        {
            var refusal = await attempt(await who(office));
            found[column] = refusal?.Because switch
            {
                RefusedBecause.SignedOut => "登录",
                RefusedBecause.Role => "角色",
                RefusedBecause.Section => "科室",
                _ => May,
            };
            if (refusal is null) done++;
            if (row.Cells[column] != May && found[column] == May) found[column] = $"可（{refusal?.ToString() ?? "已办理"}）";
        }
        var (expected, actual) = (AccessTable.Line(row.Name, row.Words, row.Cells), AccessTable.Line(row.Name, row.Words, found));
        Assert.True(expected == actual, $"Written: {expected}\nFound:   {actual}");
        Assert.True(done > 0, $"{operation}: nobody did it, so that what the table allows is not shown: {string.Join("；", await Reasons(office, attempt))}");
    }

    // For the message of a failing test alone.
    private static async Task<List<string>> Reasons(TestOffice office, Func<Who, Task<Refusal?>> attempt)
    {
        var reasons = new List<string>();
        foreach (var (column, who) in AccessActors.All) reasons.Add($"{column}：{await attempt(await who(office))}");
        return reasons;
    }

    private static bool IsSystem(AccessRow row) => row.Cells.Values.All(c => c == System);
}
