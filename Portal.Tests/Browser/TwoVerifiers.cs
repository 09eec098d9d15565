using System.Text.Json;
using Microsoft.Playwright;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Tests.Domain.Draws;
using Portal.Tests.House;

namespace Portal.Tests.Browser;

/// <summary>The verifier in the portal and the one in the HTML file share no code; whatever they are given, they judge alike.</summary>
[Article(6, 14)]
public sealed class TwoVerifiers(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Records = 1000;

    // From the disk, as from a stick: no network and no server.
    private async Task<IPage> Open()
    {
        var page = await chromium.Browser.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(Repository.Root, "wwwroot-assets", "verify", "index.html")).AbsoluteUri);
        return page;
    }

    /// <summary>The texts on which the two disagree.</summary>
    private static async Task<List<string>> Disagreements(IPage page, IReadOnlyList<string> texts)
    {
        var verdicts = await page.EvaluateAsync<JsonElement>("texts => texts.map(t => { const v = window.verifyDraw(t); return [v.agrees, v.subject, v.differences.length + (v.unreadable ? 1 : 0)]; })", texts);
        return [.. verdicts.EnumerateArray().Zip(texts).Where(pair =>
        {
            var ours = DrawVerifier.Verify(pair.Second);
            var theirs = pair.First;
            var said = theirs[2].GetInt32() > 0;
            return ours.Agrees != theirs[0].GetBoolean() || ours.Agrees == said || (ours.Unreadable is null) != (theirs[1].GetString()!.Length > 0);
        }).Select(pair => pair.Second)];
    }

    private static DrawRecord Made(int i)
    {
        var dice = new Dice($"two verifiers {i}");
        return Samples.Record(i % 10 == 0 ? Substitute(dice) : Samples.Made(dice), dice);
    }

    private static Frame Substitute(Dice dice) => Samples.Frame(
        ["draw\t1\tsubstitute", "rule\t原抽取\t抽2026-001", "role\t组长\t1", "teams\t1", .. Enumerable.Range(0, 1 + dice.Throw(6)).Select(_ => $"inspector\t{dice.Hash()[..11]}\t组长")]);

    [Fact]
    public async Task A_thousand_records_and_a_slip_of_each_agree_in_both()
    {
        var page = await Open();
        var (mended, failed) = (0, 0);
        foreach (var chunk in Enumerable.Range(0, Records).Chunk(100))
        {
            var texts = new List<string>();
            foreach (var record in chunk.Select(Made))
            {
                if (record.Result.Exchanges.Count > 0) mended++;
                if (record.Result.Void is not null) failed++;
                texts.Add(record.ToJson());
                if (SlipPress.For(record).Value!.All.FirstOrDefault() is { } slip) texts.Add(slip.ToJson());
            }
            Assert.All(texts, text => Assert.True(DrawVerifier.Verify(text).Agrees));
            Assert.Empty(await Disagreements(page, texts));
        }
        // Without draws that were mended or came to nothing the thousand would prove less.
        Assert.True(mended > 0 && failed > 0, $"{mended} mended, {failed} void");
    }

    [Fact]
    public async Task Changed_in_every_field_both_say_that_it_differs()
    {
        var page = await Open();
        foreach (var i in Enumerable.Range(0, 30))
        {
            var dice = new Dice($"changes {i}");
            var record = Made(i);
            string[] originals = [record.ToJson(), .. SlipPress.For(record).Value!.All.Take(1).Select(s => s.ToJson())];
            foreach (var text in originals)
            {
                var changed = Changed(text, dice).Where(c => c != text).ToList();
                // What a single slip cannot prove, its cut and its count of lines, may pass in both; nothing else may.
                Assert.DoesNotContain(changed, c => DrawVerifier.Verify(c).Agrees && !OnlyUnprovable(text, c));
                Assert.Empty(await Disagreements(page, changed));
            }
        }
    }

    // A change in every line: a character altered, the line left out or written twice; and values that are well formed but not true.
    private static List<string> Changed(string text, Dice dice)
    {
        var lines = text.Split('\n');
        var changed = new List<string> { text + "\n", "\uFEFF" + text, text.Replace("\": ", "\":", StringComparison.Ordinal), text.Replace("double-random/1", "double-random/2", StringComparison.Ordinal) };
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            var place = dice.Throw(Math.Max(1, line.Length));
            if (line.Length > 0) changed.Add(string.Join('\n', [.. lines[..at], line[..place] + (char)(line[place] ^ 1) + line[(place + 1)..], .. lines[(at + 1)..]]));
            changed.Add(string.Join('\n', [.. lines[..at], .. lines[(at + 1)..]]));
            changed.Add(string.Join('\n', [.. lines[..at], line, .. lines[at..]]));
            if (at + 1 < lines.Length) changed.Add(string.Join('\n', [.. lines[..at], lines[at + 1], line, .. lines[(at + 2)..]]));
        }
        return changed;
    }

    private static bool OnlyUnprovable(string text, string changed)
    {
        var (was, now) = (text.Split('\n'), changed.Split('\n'));
        return was.Length == now.Length && was.Zip(now).All(line => line.First == line.Second || line.First.StartsWith(" \"cut\"", StringComparison.Ordinal) || line.First.StartsWith(" \"leafCount\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_chosen_and_the_page_says_in_words_what_it_found()
    {
        var page = await Open();
        var good = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(good, Samples.Vector(1));
            await page.SetInputFilesAsync("#file", good);
            await page.GetByText("核验一致").First.WaitForAsync();
            Assert.Contains("由种子重新抽取单位", await page.InnerTextAsync("#result"));
            await File.WriteAllTextAsync(good, Samples.Vector(1).Replace("3 1 6 6 2", "3 1 6 6 3", StringComparison.Ordinal));
            await page.SetInputFilesAsync("#file", good);
            await page.GetByText("种子（seed）不符").First.WaitForAsync();
            await File.WriteAllBytesAsync(good, [0xFF, 0xFE, 0x00]);
            await page.SetInputFilesAsync("#file", good);
            await page.GetByText("不是 UTF-8").First.WaitForAsync();
        }
        finally
        {
            File.Delete(good);
        }
    }
}
