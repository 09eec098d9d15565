using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Features.Disclosure;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

/// <summary>The figures of a year in which one draw sent nine inspections; see <see cref="DisclosureSteps.CarriedOut"/>.</summary>
[Article(23)]
public sealed class ExecutionTests
{
    [Fact]
    public async Task Every_figure_of_the_article_is_counted_from_the_dossiers()
    {
        await using var office = await Year2026();
        var id = Must(await office.Get<DraftDisclosure>().Run(office.Staff, office.Own, 2026));
        var figures = Must(await office.Get<DisclosureBoard>().One(office.Leader, id)).Shown.Figures;
        Assert.Equal(
            """
            draws 1, drawn 8, objects 8, seats 16, inspectors 4, recused 0, substitutes 0, cancelled 1
            visited 5, ended 4, reported 4, reported-in-time 3, report-missed 1, finding-0 6, finding-1 2
            received 2, received-0 1, received-1 1, received-in-time 2, feedback-missed 2, published 2, published-in-time 2, publication-missed 2
            opinions 1, no-opinion 1
            handled-0 1, handled-published 1, awaiting 1
            """.ReplaceLineEndings("\n"),
            string.Join('\n', figures.GroupBy(f => f.Part).OrderBy(g => g.Key).Select(g => string.Join(", ", g.Where(f => f.Count > 0 || f.Part == ExecutionPart.对象和人员的抽取).Select(f => $"{f.Key} {f.Count}")))));
    }

    [Fact]
    public async Task The_list_behind_each_figure_has_as_many_rows_as_the_figure_says()
    {
        await using var office = await Year2026();
        var id = Must(await office.Get<DraftDisclosure>().Run(office.Staff, office.Own, 2026));
        var board = office.Get<DisclosureBoard>();
        var figures = Must(await board.One(office.Leader, id)).Shown.Figures;
        Assert.Equal(figures.Count, figures.Select(f => f.Key).Distinct().Count());
        foreach (var figure in figures)
        {
            var view = Must(await board.Behind(office.Leader, id, figure.Key));
            Assert.Equal((figure, figure.Count), (view.Figure, view.Cases.Count));
            Assert.Equal(figure.Count, DisclosureSheets.Of(view).Rows.Count());
        }
        await using var db = await office.Db();
        var received = await db.Inspections.Where(i => i.FeedbackReceivedOn != null).Select(i => i.Id).ToListAsync();
        Assert.Equal(received, Must(await board.Behind(office.Leader, id, "received")).Cases.Select(c => c.Id).Order());
        Assert.Contains("没有这个数字", Refused(await board.Behind(office.Leader, id, "nonsense")));
    }

    [Fact]
    public async Task Approved_figures_stay_and_what_the_data_gives_later_is_shown_beside_them()
    {
        await using var office = await Year2026();
        var id = await office.Approved(2026);
        Must(await office.Record(office.Head, id));
        await using (var db = await office.Db())
        {
            var late = await db.Inspections.FirstAsync(i => i.VisitOn == null && i.CancelledOn == null);
            Must(late.Visit(Day("2026-12-30"), office.Today));
            await db.SaveChangesAsync();
        }
        var view = Must(await office.Get<DisclosureBoard>().One(office.Leader, id));
        var (then, now) = Assert.Single(view.Changes);
        Assert.Equal(("visited", 5, 6), (then.Key, then.Count, now));
        Assert.Equal(5, view.Shown.Figures.Single(f => f.Key == "visited").Count);
        Assert.Equal(6, Must(await office.Get<DisclosureBoard>().Behind(office.Leader, id, "visited")).Figure.Count);
        // What is public is what was approved: nothing in the register has become out of date.
        Assert.Equal(PublicState.已公开, (await Registered(office)).State);
    }

    [Fact]
    public async Task Nobody_approves_figures_that_have_changed_since_the_page_was_read()
    {
        await using var office = await Year2026();
        var id = await office.Submitted(2026);
        var seen = Must(await office.Get<DisclosureBoard>().One(office.Head, id));
        await using (var db = await office.Db())
        {
            Must((await db.Inspections.FirstAsync(i => i.VisitOn == null && i.CancelledOn == null)).Visit(Day("2026-12-30"), office.Today));
            await db.SaveChangesAsync();
        }
        Assert.Contains("数字与您看到的不同", Refused(await office.Get<ReviewDisclosure>().Run(office.Head, id, seen.Disclosure.Version, seen.Shown, true, "")));
        Must(await office.Review(office.Head, id, true));
    }

    [Fact]
    public async Task It_stands_in_the_register_from_the_day_it_is_owed_and_with_its_file_once_published()
    {
        await using var office = await Year2026();
        Assert.Equal((PublicState.待公开, false), await State(office));
        var id = await office.Approved(2026);
        Assert.Equal((PublicState.待公开, true), await State(office));
        Must(await office.Record(office.Head, id));
        var row = await Registered(office);
        Assert.Equal(PublicState.已公开, row.State);
        var copy = Assert.Single(row.Copies);
        Assert.Equal((row.Hash, "门户网站"), (copy.ContentHash, copy.Platform));
        var page = await File.ReadAllTextAsync(Path.Combine(office.Get<Portal.Data.DataFolder>().Attachments, copy.Sha256));
        Assert.Contains("运用说明文字", page);
        Assert.DoesNotContain("href=", page.Replace("href=\"#content\"", ""));
    }

    [Fact]
    public async Task The_Word_document_says_what_the_page_says_in_the_order_of_the_article()
    {
        await using var office = await Year2026();
        var id = await office.Approved(2026);
        var entry = Must(await office.Get<DisclosureBoard>().Content(office.Leader, id));
        var template = await File.ReadAllBytesAsync(Path.Combine(Templates.DefaultTemplates.Folder, "年度公开.docx"));
        var texts = Word.WordTemplateTests.Texts(Must(AnnualDocument.Of(template, entry)));
        Assert.Equal(Word.WordTemplateTests.Texts(Templates.DefaultTemplates.Annual()), Word.WordTemplateTests.Texts(template));
        string[] order = ["指挥通信科 2026 年度计划执行情况", "抽取说明文字", "抽2026-001", "抽中检查对象", "8 家次", "检查说明文字", "反馈说明文字", "意见说明文字", "运用说明文字", "处理决定：责令改正"];
        Assert.Equal(order, texts.Where(order.Contains).Distinct());
        Assert.DoesNotContain(texts, t => t.Contains("{{"));
    }

    private static async Task<TestOffice> Year2026()
    {
        var office = await Open("2026-03-02");
        await office.EnterRosters();
        await office.CarriedOut(await office.Revealed(await office.AcceptedLine()));
        office.GoTo("2027-01-05");
        return office;
    }

    private static async Task<PublicationRow> Registered(TestOffice office) =>
        Must(await office.Get<PublicationBoard>().Page(office.Leader, new(PublicKind.年度公开), 1)).Rows.Rows.Single();

    private static async Task<(PublicState, bool)> State(TestOffice office)
    {
        var row = await Registered(office);
        return (row.State, row.Entry.Releasable);
    }
}
