using System.Net;
using Portal.Data;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Features.Trail;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour()
    {
        await using var office = await Open();
        using var visitor = new HttpVisitor(await office.Listen());
        for (var n = 1; n <= 4; n++) Assert.Equal("wrong", Why(await visitor.TrySignIn("staff", "not-the-password")));
        Assert.Equal("locked", Why(await visitor.TrySignIn("staff", "not-the-password")));
        // The right one opens nothing now, and somebody else's account is open as ever.
        Assert.Equal("locked", Why(await visitor.TrySignIn("staff", Password)));
        using (var another = new HttpVisitor(visitor.Address)) await another.SignedIn("head");
        // By the portal's clock: a second before the quarter of an hour is over, and when it is.
        office.Time.Advance(Lockout.Period - TimeSpan.FromSeconds(1));
        Assert.Equal("locked", Why(await visitor.TrySignIn("staff", Password)));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await visitor.SignedIn("staff");
        // Somebody is in: what was wrong before counts no more. The lock is on the trail, the attempts are not.
        for (var n = 1; n <= 4; n++) Assert.Equal("wrong", Why(await visitor.TrySignIn("staff", "not-the-password")));
        await visitor.SignedIn("staff");
        Assert.Equal("锁定至", Assert.Single(Must(await office.Get<TrailBoard>().List(office.Leader, new(Verb: "核对口令"), 1)).Rows).Changes.Single().Field);
    }

    [Fact]
    public async Task Who_is_disabled_or_changes_role_is_signed_out_with_the_next_request()
    {
        await using var office = await Open();
        var address = await office.Listen();
        using var visitor = await new HttpVisitor(address).SignedIn("head");
        using var other = await new HttpVisitor(address).SignedIn("staff");
        var board = office.Get<AccountBoard>();
        foreach (var (who, change) in new (Who, Func<AccountFacts, AccountFacts>)[] { (office.Head, f => f with { Role = Portal.Domain.Office.Role.科员 }), (office.Staff, f => f with { Disabled = true }) })
        {
            var row = Must(await board.Account(office.Administrator, who.PersonId));
            Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, change(row.Facts)));
        }
        foreach (var one in new[] { visitor, other })
        {
            using var answer = await one.Get(PortalRoutes.EnterprisesWorkbook);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Equal("wrong", Why(await other.TrySignIn("staff", Password)));
        await visitor.SignedIn("head");
    }

    [Fact]
    public void A_new_data_folder_and_all_in_it_is_its_owner_s_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permissions; the folder inherits those of its parent.");
            return;
        }
        var parent = Directory.CreateTempSubdirectory("portal-folder-");
        try
        {
            using var folder = new DataFolder(Path.Combine(parent.FullName, "data"));
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            foreach (var made in new[] { folder.Root, folder.Attachments, folder.Keys, folder.Mails }) Assert.Equal((made, Owner), (made, File.GetUnixFileMode(made)));
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_lock_is_counted_one_attempt_after_another_however_many_come_at_once()
    {
        await using var office = await Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => Must(await office.Get<ProvePassword>().Run("staff", "not-the-password")))));
        Assert.Equal(SignInWord.Locked, Must(await office.Get<ProvePassword>().Run("staff", Password)).Word);
        Assert.Equal(SignInWord.Right, Must(await office.Get<ProvePassword>().Run("HEAD ", Password)).Word);
        Assert.Equal(SignInWord.Wrong, Must(await office.Get<ProvePassword>().Run("nobody-here", Password)).Word);
    }

    private static string Why(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.OriginalString.Split('?')[1])["why"] ?? "";
    }
}
