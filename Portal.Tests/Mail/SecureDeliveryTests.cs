using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Mail;

[Article(18, 19)]
public sealed class SecureDeliveryTests
{
    private static readonly X509Certificate2 Own = SmtpReceiver.SelfMade();
    private static readonly string Pin = Own.GetCertHashString(HashAlgorithmName.SHA256);

    [Fact]
    public async Task Over_STARTTLS_with_the_office_s_own_certificate_the_portal_signs_in_and_delivers()
    {
        await using var office = await Due();
        await using var server = Server();
        Assert.Equal(1, Must(await Deliver(office, server, new MailSettings { User = "portal", Password = "口令1", Certificate = Pin })));
        Assert.Equal([("portal", true)], server.SignIns);
        Assert.Single(server.Accepted);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_and_that_is_not_the_pinned_one_is_refused_before_any_password()
    {
        await using var office = await Due();
        await using var server = Server();
        Refused(await Deliver(office, server, new MailSettings { User = "portal", Password = "口令1" }));
        office.Time.Advance(TimeSpan.FromHours(2));
        Refused(await Deliver(office, server, new MailSettings { User = "portal", Password = "口令1", Certificate = new string('0', 64) }));
        Assert.Empty(server.SignIns);
        Assert.Empty(server.Accepted);
    }

    [Fact]
    public async Task A_password_never_goes_over_an_open_line()
    {
        await using var office = await Due();
        await using var server = new SmtpReceiver { Accounts = { ["portal"] = "口令1" } };
        Refused(await Deliver(office, server, new MailSettings { User = "portal", Password = "口令1" }));
        Assert.Empty(server.SignIns);
    }

    [Fact]
    public async Task A_wrong_password_is_said_in_the_server_s_words_and_nothing_is_lost()
    {
        await using var office = await Due();
        await using var server = Server();
        Assert.Contains("who are you", Refused(await Deliver(office, server, new MailSettings { User = "portal", Password = "错", Certificate = Pin })));
        office.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, Must(await Deliver(office, server, new MailSettings { User = "portal", Password = "口令1", Certificate = Pin })));
    }

    private static SmtpReceiver Server() => new() { Certificate = Own, Accounts = { ["portal"] = "口令1" } };

    private static async Task<TestOffice> Due()
    {
        var office = await Open("2026-11-27");
        await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<SweepDeadlines>().Run());
        return office;
    }

    private static Task<Outcome<int>> Deliver(TestOffice office, SmtpReceiver server, MailSettings settings)
    {
        (settings.Host, settings.Port) = ("127.0.0.1", server.Port);
        return new DeliverMail(office.Get<Desk>(), new Postman(Options.Create(settings), office.Services.GetRequiredService<DataFolder>())).Run();
    }
}
