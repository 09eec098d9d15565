using Microsoft.EntityFrameworkCore;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.Calendar;
using Portal.Features.Disclosure;
using Portal.Features.Documents;
using Portal.Features.Inspections;
using Portal.Features.Leadership;
using Portal.Features.Mine;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Mail;
using Portal.Tests.Support;
using Portal.Tests.Templates;
using static Portal.Tests.Domain.Calendar.Calendars;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

/// <summary>How each operation is tried in the matrix of access.</summary>
public static partial class AccessCases
{
    public static IEnumerable<AccessCase> Office =>
    [
        AccessCase.Of<EnterAccount>((op, who, o) => op.Run(who, new AccountFacts { UserName = "zhang", DisplayName = "张三", Role = Role.领导 }).Only()),
        AccessCase.Of<AmendAccount, AccountRow>(
            async o => Must(await o.Get<AccountBoard>().Account(o.Administrator, o.Staff.PersonId)),
            (op, who, row, o) => op.Run(who, row.Id, row.Version, row.Facts with { DisplayName = "科员甲（新）" })),
        AccessCase.Of<ResetPassword>((op, who, o) => op.Run(who, o.Staff.PersonId).Only()),
        AccessCase.Of<ChangePassword>((op, who, o) => op.Run(who, null, "another-password-2")),
        AccessCase.Of<EnrolFactor, string>(_ => Task.FromResult(Totp.NewKey()), (op, who, key, o) => op.Run(who, key, FactorSteps.CodeOf(o, key)).Only()),
        AccessCase.Of<DropFactor, string>(async o => await o.Enrol(o.Administrator), (op, who, key, o) => op.Run(who, o.NextCode(key))),
        AccessCase.Of<ResetFactor, string>(async o => await o.Enrol(o.Coordinator), (op, who, _, o) => op.Run(who, o.Coordinator.PersonId)),
        // Each ends their own; that of 科员 is there.
        AccessCase.Of<EndSession, string>(
            async o =>
            {
                await using var db = await o.Db();
                var stamp = await db.Users.Where(p => p.Id == o.Staff.PersonId).Select(p => p.SecurityStamp).SingleAsync();
                return Must(await o.Get<BeginSession>().Run(new SignInProof(SignInWord.Right, o.Staff.PersonId, stamp!), "手机", HalfSignIn.ByPassword));
            },
            (op, who, key, o) => op.Run(who, key)),
        AccessCase.Of<EndOtherSessions>((op, who, o) => op.Run(who, "")),
        AccessCase.Of<EndSessionsOf>((op, who, o) => op.Run(who, o.Staff.PersonId)),
        AccessCase.Of<KeepSection>((op, who, o) => op.Run(who, null, "人防指挥科", false).Only()),
        AccessCase.Of<BackUp>((op, who, o) => op.Run(who).Only()),
        AccessCase.Of<MakeReport>((op, who, o) => op.Run(who, new(2026, 1, 1), new(2026, 10, 31)).Only()),
        AccessCase.Of<KeepReportSchedule>((op, who, o) => op.Run(who, ReportKind.月报, 0, 5, [o.Leader.PersonId])),
        AccessCase.Of<SendTestMail>((op, who, o) =>
        {
            // Each test mail is of its own moment.
            o.Time.Advance(TimeSpan.FromSeconds(1));
            return op.Run(who, "admin@example.invalid");
        }),
        AccessCase.Of<RetryMail, int>(
            async o =>
            {
                await Support.Dossiers.EndedOn(o, new DateOnly(2026, 11, 20));
                o.GoTo("2026-11-27");
                Must(await o.Get<SweepDeadlines>().Run());
                await using var db = await o.Db();
                await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.Error, "550 no such user").SetProperty(x => x.Attempts, 5).SetProperty(x => x.ClaimedAt, o.Time.GetUtcNow().UtcDateTime));
                return await db.Outbox.Select(m => m.Id).FirstAsync();
            },
            (op, who, id, o) => op.Run(who, id)),
        AccessCase.Of<ReplaceTemplate>((op, who, o) => op.Run(who, DocumentKind.检查通知书, OwnTemplate)),
        AccessCase.Of<RestoreTemplate, int>(
            async o =>
            {
                Must(await o.Get<ReplaceTemplate>().Run(o.Coordinator, DocumentKind.检查通知书, OwnTemplate));
                return 0;
            },
            (op, who, _, o) => op.Run(who, DocumentKind.检查通知书)),
        AccessCase.Of<LoadNotice>((op, who, o) => op.Run(who, Notice(2027, ("2027-01-01", true)), "", 0).Only()),
        AccessCase.Of<MakeBundle>((op, who, o) => op.Run(who, false).Only()),
        AccessCase.Of<RecordPublication, PublicationRow>(
            async o =>
            {
                await Accepted(o);
                return Must(await o.Get<PublicationBoard>().Page(o.Leader, new(PublicKind.年度计划), 1)).Rows.Rows.Single();
            },
            (op, who, row, o) => op.Run(who, row.Entry.Kind, row.Entry.Key, row.Hash, new PublicPlace("门户网站", "https://example.invalid/1", o.Today), null)),
        AccessCase.Of<DraftDisclosure, int>(
            async o =>
            {
                await o.Planned(2025);
                return 0;
            },
            (op, who, _, o) => op.Run(who, o.Own, 2025).Only()),
        AccessCase.Of<AmendDisclosure, int>(DraftedDisclosure, (op, who, id, o) => op.Run(who, id, 0, DisclosureSteps.Written)),
        AccessCase.Of<SubmitDisclosure, int>(DraftedDisclosure, (op, who, id, o) => op.Run(who, id, 0, DisclosureSteps.Written)),
        AccessCase.Of<ReviewDisclosure, DisclosureView>(
            async o =>
            {
                await o.Planned(2025);
                return Must(await o.Get<DisclosureBoard>().One(o.Leader, await o.Submitted(2025)));
            },
            (op, who, view, o) => op.Run(who, view.Disclosure.Id, view.Disclosure.Version, view.Shown, true, "")),
        AccessCase.Of<RecordDisclosure, DisclosureView>(
            async o =>
            {
                await o.Planned(2025);
                return Must(await o.Get<DisclosureBoard>().One(o.Leader, await o.Approved(2025)));
            },
            (op, who, view, o) => op.Run(who, view.Disclosure.Id, view.Disclosure.Version, DisclosureSteps.Site(o), "机构调整", null)),
        AccessCase.Of<OpenFeed>((op, who, o) => op.Run(who).Only()),
        // Each closes their own.
        AccessCase.Of<CloseFeed, int>(
            async o =>
            {
                Must(await o.Get<OpenFeed>().Run(o.Staff));
                return 0;
            },
            (op, who, _, o) => op.Run(who)),
    ];

    private static Upload OwnTemplate => new("本单位.docx", new MemoryStream(new Sheet().Flush("{{单位名称}}").Save()));

    private static async Task<int> DraftedDisclosure(TestOffice o)
    {
        await o.Planned(2025);
        return Must(await o.Get<DraftDisclosure>().Run(o.Staff, o.Own, 2025));
    }
}
