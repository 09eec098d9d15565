using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain;
using Portal.Features.Inspections;
using Portal.Features.Rosters;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Running;

[Article(24)]
public sealed class LogTests
{
    [Fact]
    public async Task Logs_of_the_whole_chain_and_of_what_goes_wrong_hold_no_person_no_object_and_no_address()
    {
        using var logs = new LogLines();
        await using var office = await Open("2026-11-24");
        // More than an office logs: everything from Debug on.
        await office.Restart(builder =>
        {
            builder.Configuration["Logging:LogLevel:Default"] = "Debug";
            builder.Logging.ClearProviders().AddProvider(logs);
        });
        await office.EnterRosters();
        await office.Revealed(await office.AcceptedLine());
        await office.ImportEnterprises();
        await office.ImportInspectors();
        await office.Published(number: 77);
        Must(await office.Get<AddAttachment>().Run(office.Staff, await office.Ordered(78), Portal.Domain.Inspections.Attachment.Purposes[0], InspectionSteps.Pdf("标记附件.pdf")));

        // What goes wrong: an entry that is there already, a sweep, a server that quotes the recipient, a broken database, an operation with a defect.
        Refused(await office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise(1) with { Code = "标记代码" }));
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 17), number: 79);
        Must(await office.Get<SweepDeadlines>().Run());
        await using (var server = new SmtpReceiver { RecipientAnswer = "550 head@example.invalid is not here" })
            Refused(await new DeliverMail(office.Get<Desk>(), new Postman(Options.Create(new MailSettings { Host = "127.0.0.1", Port = server.Port }), office.Get<DataFolder>())).Run());
        await using var db = await office.Db();
        var names = await Names(db);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE Categories RENAME TO Gone");
        await Assert.ThrowsAnyAsync<Exception>(() => office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise(4711)));
        Refused(await office.Get<Desk>().Write<EnterEnterprise>(office.Staff, work =>
        {
            work.Db.Enterprises.Add(Must(Portal.Domain.Rosters.Enterprise.Enter(RosterSteps.Enterprise(4712))));
            throw new DbUpdateException("while saving", new Microsoft.Data.Sqlite.SqliteException("disk", 13));
        }));

        Assert.Contains(logs.All, l => l.Contains("INSERT INTO \"Enterprises\""));
        Assert.Contains(logs.All, l => l.Contains("was not kept"));
        Assert.True(names.Count > 50, $"{names.Count} names");
        Assert.Empty(
            from name in names.Append("标记附件").Append("标记代码").Append(RosterSteps.CodeOf(4711)).Append(RosterSteps.CodeOf(4712))
            from line in logs.All
            where line.Contains(name, StringComparison.Ordinal)
            select $"{name}: {line}");
    }

    private static async Task<HashSet<string>> Names(PortalDb db)
    {
        List<string?> all =
        [
            .. await db.Users.Select(p => p.DisplayName).ToListAsync(), .. await db.Users.Select(p => p.Email).ToListAsync(), .. await db.Users.Select(p => p.PasswordHash).ToListAsync(),
            .. await db.Enterprises.Select(e => e.Name).ToListAsync(), .. await db.Enterprises.Select(e => e.Code).ToListAsync(), .. await db.Enterprises.Select(e => e.Phone).ToListAsync(),
            .. await db.Enterprises.Select(e => e.Address).ToListAsync(), .. await db.Inspectors.Select(i => i.Name).ToListAsync(), .. await db.Inspectors.Select(i => i.Certificate).ToListAsync(),
        ];
        return [.. all.OfType<string>().Where(name => name.Length > 1)];
    }
}
