using Portal.Data;
using Portal.Domain;
using Portal.Mail;
using Portal.Mail.Letters;
using Portal.Tests.Support;

namespace Portal.Tests.Mail;

[Article(18, 19)]
public sealed class LetterTests
{
    private static readonly TrailHead Head = new(7, new string('a', 64));

    [Fact]
    public async Task Of_thousands_of_lines_each_group_lists_its_earliest_due_says_how_many_there_are_and_links_to_the_rest()
    {
        await using var office = await TestOffice.Open();
        var lines = Enumerable.Range(0, 3000).Select(n => new LetterLine(LetterGroup.已逾期, $"逾期{n:0000}。", $"http://portal/{n}", office.Today.AddDays(-1 - n)))
            .Append(new LetterLine(LetterGroup.今日到期, "今日一件。", "http://portal/today", office.Today)).ToList();
        var letter = await office.Get<LetterWriter>().Daily("科长甲", office.Today, lines, "00000000", Head);

        Assert.Contains("待办 3001 件，其中逾期 3000 件", letter.Subject);
        foreach (var text in new[] { letter.Html, letter.Text })
        {
            Assert.Contains("已逾期（3,000 件，列出前 50 件）", text);
            Assert.Contains("其余 2,950 件见期限总表", text);
            Assert.Contains("/deadlines?state=overdue", text);
            Assert.Contains("逾期2999。", text);
            Assert.Contains("逾期2950。", text);
            Assert.DoesNotContain("逾期2949。", text);
            Assert.Contains("今日一件。", text);
        }
        Assert.Contains("今日到期（1 件）", letter.Html);
        Assert.Contains("51. [今日到期] 今日一件。", letter.Text);
        Assert.True(letter.Html.Length < 50_000, $"{letter.Html.Length}");
    }

    [Fact]
    public async Task A_letter_that_lists_all_points_to_no_board()
    {
        await using var office = await TestOffice.Open();
        var lines = Enumerable.Range(0, LetterWriter.MostOfAGroup).Select(n => new LetterLine(LetterGroup.其他, $"事{n}。", "http://portal/x")).ToList();
        var letter = await office.Get<LetterWriter>().Daily("科长甲", office.Today, lines, "00000000", Head);
        Assert.DoesNotContain("其余", letter.Html + letter.Text);
        Assert.Contains("其他（50 件）", letter.Html);
    }

    [Fact]
    public async Task The_coordinator_whose_lines_are_of_all_sections_is_led_to_the_board_of_the_whole_office()
    {
        await using var office = await TestOffice.Open();
        var lines = Enumerable.Range(0, 60).Select(n => new LetterLine(LetterGroup.已逾期, $"事{n}。", "http://portal/x", office.Today)).ToList();
        Assert.Contains("/deadlines?state=overdue&section=0", (await office.Get<LetterWriter>().Daily("统筹员", office.Today, lines, "00000000", Head, 0)).Text);
    }
}
