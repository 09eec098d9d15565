using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.Mine;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Mine;

[Article(18, 19, 21)]
public sealed class FeedTests
{
    [Fact]
    public async Task Each_open_deadline_is_an_all_day_event_whose_id_stays_when_its_day_moves()
    {
        await using var office = await Open("2026-12-11");
        await Dossiers.ReportedOn(office, new DateOnly(2026, 12, 9), new DateOnly(2026, 12, 10));
        await Dossiers.EndedOn(office, new DateOnly(2026, 12, 9), 2, office.Other);
        var token = Must(await office.Get<OpenFeed>().Run(office.Head));

        var text = Must(await office.Get<FeedBoard>().Read(token));
        var events = Ical.Net.Calendar.Load(text)!.Events;
        Assert.Equal(["deadline-2-2-1@double-random.portal", "deadline-3-2-1@double-random.portal"], events.Select(e => e.Uid!).Order());
        Assert.All(events, e =>
        {
            Assert.True(e.IsAllDay);
            Assert.Equal(new DateOnly(2027, 1, 7), e.Start!.Date);
            Assert.Contains("暂定", e.Summary);
            Assert.Contains("/inspections/1#", e.Url!.ToString());
        });
        // The feed leaves the building: whom the office inspects stays in.
        Assert.DoesNotContain("甲子示例置业", text.Replace("\r\n ", ""));

        Must(await office.Get<Portal.Features.Calendar.LoadNotice>().Run(office.Coordinator, Domain.Calendar.Calendars.Notice(2027, ("2027-01-01", true)), "", 0));
        var moved = Ical.Net.Calendar.Load(Must(await office.Get<FeedBoard>().Read(token)))!.Events;
        Assert.Equal(events.Select(e => e.Uid).Order(), moved.Select(e => e.Uid).Order());
        Assert.All(moved, e => Assert.Equal(new DateOnly(2027, 1, 8), e.Start!.Date));
        Assert.DoesNotContain(moved, e => e.Summary!.Contains("暂定"));
    }

    [Fact]
    public async Task A_renewed_or_revoked_address_and_a_disabled_person_s_read_nothing()
    {
        await using var office = await Open();
        var board = office.Get<FeedBoard>();
        var first = Must(await office.Get<OpenFeed>().Run(office.Head));
        var second = Must(await office.Get<OpenFeed>().Run(office.Head));
        Assert.NotEqual(first, second);
        Assert.Contains("已停用或更换", Refused(await board.Read(first)));
        Must(await board.Read(second));
        await using (var db = await office.Db())
        {
            Assert.DoesNotContain(second, (await db.Feeds.SingleAsync()).TokenHash);
            Assert.DoesNotContain((await db.Feeds.SingleAsync()).TokenHash, string.Concat(await db.Trail.Select(t => t.Before + t.After).ToListAsync()));
        }

        var row = Must(await office.Get<AccountBoard>().Account(office.Administrator, office.Head.PersonId));
        Must(await office.Get<AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { Disabled = true }));
        Assert.Contains("已停用", Refused(await board.Read(second)));

        var other = Must(await office.Get<OpenFeed>().Run(office.Leader));
        Must(await office.Get<CloseFeed>().Run(office.Leader));
        Assert.NotEmpty(Refused(await board.Read(other)));
        Assert.NotEmpty(Refused(await office.Get<CloseFeed>().Run(office.Leader)));
    }

    [Fact]
    public async Task A_calendar_program_reads_it_without_signing_in()
    {
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        await using var db = await server.Get<IDbContextFactory<Portal.Data.PortalDb>>().CreateDbContextAsync();
        var head = await db.Users.SingleAsync(p => p.UserName == "kezhang");
        var token = Must(await server.Get<OpenFeed>().Run(new Portal.Identity.Who(head.Id)));
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var answer = await http.GetAsync(PortalRoutes.FeedAt(token));
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events);
    }
}
