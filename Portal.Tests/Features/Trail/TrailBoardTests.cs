using Portal.Data;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Features.Trail;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Trail;

[Article(24, 25)]
public sealed class TrailBoardTests
{
    [Fact]
    public async Task Coordinator_and_leadership_read_the_trail_and_nobody_else()
    {
        await using var office = await Open();
        var board = office.Get<TrailBoard>();
        foreach (var who in new[] { office.Coordinator, office.Leader })
        {
            Assert.NotEmpty(Must(await board.List(who, new(), 1)).Rows);
            Assert.Null(Must(await board.Verify(who)).Break);
            Assert.Contains("登记检查企业", Must(await board.Choices(who)).Verbs);
        }
        foreach (var who in new[] { office.Staff, office.Head, office.Administrator })
        {
            Assert.Contains("由工程管理科和领导查阅", Refused(await board.List(who, new(), 1)));
            Refused(await board.Verify(who));
            Refused(await board.Choices(who));
        }
    }

    [Fact]
    public async Task The_trail_is_filtered_by_day_person_verb_kind_and_words()
    {
        await using var office = await Open("2026-03-03");
        var id = await office.Enter(RosterSteps.Enterprise());
        office.GoTo("2026-03-04");
        await office.Enter(RosterSteps.Inspector(1, office.Own));
        Must(await office.Get<RetireEnterprise>().Run(office.Head, id, 0, "迁出漯河"));
        Assert.Equal(["登记检查企业"], await Verbs(new(From: new(2026, 3, 3), Until: new(2026, 3, 3))));
        Assert.Equal(["移出检查企业名录", "登记检查人员"], await Verbs(new(From: new(2026, 3, 4))));
        Assert.Equal(["移出检查企业名录"], await Verbs(new(Person: office.Head.PersonId)));
        Assert.Equal(["登记检查人员"], await Verbs(new(Verb: "登记检查人员")));
        Assert.Equal(["移出检查企业名录", "登记检查企业"], await Verbs(new(Subject: "Enterprise")));
        Assert.Equal(["移出检查企业名录"], await Verbs(new(Search: " 迁出漯河 ")));

        async Task<IEnumerable<string>> Verbs(TrailFilter filter) => Must(await office.Get<TrailBoard>().List(office.Leader, filter, 1)).Rows.Select(r => r.Verb);
    }

    [Fact]
    public async Task A_line_names_its_record_and_tells_old_and_new_in_Chinese()
    {
        await using var office = await Open("2026-03-03");
        var id = await office.Enter(RosterSteps.Enterprise());
        Must(await office.Get<RetireEnterprise>().Run(office.Head, id, 0, "迁出"));
        var line = Must(await office.Get<TrailBoard>().List(office.Leader, new(), 1)).Rows[0];
        Assert.Equal(("检查企业 漯河市第1示例有限公司", $"/enterprises/{id}", false, "科长甲"), (line.Subject, line.Link, line.Whole, line.Person));
        Assert.Equal([new("移出日期", "", "2026-03-03"), new("移出原因", "", "迁出")], line.Changes);
        var account = Must(await office.Get<TrailBoard>().List(office.Leader, new(Subject: nameof(Person)), 1)).Rows[0];
        Assert.Contains(new FieldChange("科室", "", "法规宣传科"), account.Changes);
        Assert.DoesNotContain(account.Changes, c => c.Field.Any(char.IsAsciiLetterLower));
    }

    [Fact]
    public async Task Every_field_that_the_trail_writes_has_a_name_in_Chinese()
    {
        await using var office = await Open();
        await using var db = await office.Db();
        string[] unwritten = ["Id", "Version", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "SecretSealed", "TokenHash", "Initials", "FormerPasswords", "FactorSealed", "FactorStep", "RecoveryHashes"];
        var unnamed = db.Model.GetEntityTypes()
            .Where(t => t.ClrType.Namespace!.StartsWith("Portal.", StringComparison.Ordinal) && t.ClrType.Name is not ("OutboxMail" or "SaidLine" or "DeadlineMove" or "DrawFact" or nameof(FormDraft) or nameof(TrailEntry) or nameof(SignInSession)))
            .SelectMany(t => t.GetProperties().Select(p => (Kind: t.ClrType.Name, p.Name)))
            .Where(f => !unwritten.Contains(f.Name) && !TrailWords.Unshown.Contains(f.Name))
            .Where(f => !TrailWords.Subjects.ContainsKey(f.Kind) || TrailWords.Of(f.Kind, f.Name) == f.Name)
            .Where(f => (f.Kind, f.Name) is not ("Interest", "InspectorId"));
        Assert.Empty(unnamed);
    }
}
