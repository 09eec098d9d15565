using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Mails;
using Portal.Mail;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components;

[Article(18, 19)]
public sealed class MailStateTests : PageTest
{
    [Fact]
    public async Task A_mail_whose_answer_nobody_heard_is_shown_as_a_possible_duplicate_and_others_are_not()
    {
        await Dossiers.EndedOn(Office, new DateOnly(2026, 11, 16));
        Must(await Office.Get<SweepDeadlines>().Run());
        await SignIn(Office.Administrator);
        Assert.DoesNotContain("可能重复", Open<MailPage>("/mails/1", p => p.Add(m => m.Id, 1)).Markup);
        await using (var db = await Office.Db())
            await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.UnansweredAt, new DateTime(2026, 11, 23, 0, 5, 0, DateTimeKind.Utc)));
        var page = Open<MailPage>("/mails/1", p => p.Add(m => m.Id, 1));
        Assert.Contains("可能重复", page.Markup);
        Assert.Contains("11-23 08:05 的投递没有等到答复", page.Markup);
    }
}
