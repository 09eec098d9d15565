using MimeKit;
using Portal.Domain;

namespace Portal.Tests.Simulation;

/// <summary>What the simulation would report if a letter were not as it must be.</summary>
[Article(18)]
public sealed class MailLedgerTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly MailLine Report = new("完成检查报告", "检2026-001", "2026-11-27", 1), Late = new("公示检查结果", "检2026-002", "2026-11-25（暂定）", -1);

    [Fact]
    public void A_letter_as_it_must_be_is_no_finding_and_one_that_never_comes_is_a_miss_in_each_line()
    {
        var ledger = Awaiting(Report, Late);
        ledger.Take(Letter(Say(Report), Say(Late)));
        ledger.NothingWaits();
        Assert.Empty(ledger.Findings);

        var waiting = Awaiting(Report, Late);
        waiting.NothingWaits();
        Assert.Equal((2, 0, 0), (waiting.Missed, waiting.Early, waiting.Duplicates));
    }

    [Fact]
    public void Another_day_left_another_heading_a_line_too_many_and_a_line_twice_are_found()
    {
        var ledger = Awaiting(Report);
        ledger.Take(Letter(Say(Report with { Left = 2 })));
        Assert.Equal((1, 1, 0), (ledger.Missed, ledger.Early, ledger.Duplicates));

        var heading = Awaiting(Late);
        heading.Take(Letter(Say(Late).Replace("[已逾期]", "[即将到期]")));
        Assert.Equal((1, 1, 0), (heading.Missed, heading.Early, heading.Duplicates));

        var twice = Awaiting(Report);
        twice.Take(Letter(Say(Report), Say(Report)));
        Assert.Equal((0, 0, 1), (twice.Missed, twice.Early, twice.Duplicates));
    }

    [Fact]
    public void A_second_letter_of_a_day_and_one_that_nobody_owes_are_found()
    {
        var ledger = Awaiting(Report);
        ledger.Take(Letter(Say(Report)));
        ledger.Take(Letter(Say(Report)));
        Assert.Equal((0, 0, 1), (ledger.Missed, ledger.Early, ledger.Duplicates));

        var unasked = Awaiting();
        unasked.Take(Letter(Say(Late)));
        Assert.Equal((0, 1, 0), (unasked.Missed, unasked.Early, unasked.Duplicates));
    }

    private static MailLedger Awaiting(params MailLine[] lines)
    {
        var ledger = new MailLedger(new Dictionary<string, int> { ["head@example.invalid"] = 7 });
        if (lines.Length > 0) ledger.Await(Day, new() { [7] = [.. lines] });
        return ledger;
    }

    private static string Say(MailLine line) =>
        $"[{(line.Left < 0 ? "已逾期" : "即将到期")}] 示例公司（检查编号 {line.Whose}）：{line.What}（细则第18条），期限 {line.Due}，{(line.Left < 0 ? $"已逾期 {-line.Left}" : $"还剩 {line.Left}")} 个工作日。\r\n   http://portal.invalid/inspections/1";

    private static MimeMessage Letter(params string[] lines)
    {
        var mail = new MimeMessage
        {
            Subject = $"待办 {lines.Length} 件",
            Date = new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero),
            Body = new TextPart("plain") { Text = string.Join("\r\n", lines.Select((l, n) => $"{n + 1}. {l}")) },
        };
        mail.To.Add(new MailboxAddress("科长甲", "head@example.invalid"));
        return mail;
    }
}
