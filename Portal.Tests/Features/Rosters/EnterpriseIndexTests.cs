using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Operations;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Rosters;

/// <summary>The index only makes the list quick: whatever was done to the roster, it finds what looking at every entry finds.</summary>
public sealed class EnterpriseIndexTests
{
    private static readonly string[] Syllables = ["漯河", "市", "示例", "人防", "（河南）", "工程", "A座", "b2", "有限公司", "漯", "河", " ", "𠮷", "％", "'", "\"", "*"];
    private static readonly string[] Districts = ["", "源汇区", "郾城区", "高 新 区"];
    private static readonly string[] Categories = ["建设单位", "监理单位", "检测单位", "警报设施设点单位（非市场主体）"];

    [Fact]
    public async Task After_any_edits_the_index_finds_what_looking_at_every_entry_finds()
    {
        await using var office = await TestOffice.Open();
        var (dice, board) = (new Dice("roster index"), office.Get<EnterpriseBoard>());
        for (var i = 1; i <= 150; i++)
        {
            switch (dice.Throw(6))
            {
                case 0 or 1 or 2: await office.Enter(Any(dice, i)); break;
                case 3: await Change(office, dice, (id, version) => office.Get<AmendEnterprise>().Run(office.Staff, id, version, Any(dice, 1000 + i))); break;
                case 4: await Change(office, dice, (id, version) => office.Get<RetireEnterprise>().Run(office.Staff, id, version, "停用")); break;
                default: TestOffice.Must(await office.Get<IndexEnterprises>().Run()); break;
            }
            if (i % 5 > 0) continue;
            await using var db = await office.Db();
            var all = await db.Enterprises.AsNoTracking().ToListAsync();
            for (var asked = 0; asked < 10; asked++)
            {
                var filter = AnyFilter(dice, all);
                var expected = filter.Of(all.AsQueryable()).OrderBy(e => Convert.ToHexString(Encoding.UTF8.GetBytes(e.Name)), StringComparer.Ordinal).ThenBy(e => e.Id).Select(e => e.Id).ToList();
                var found = TestOffice.Must(await board.List(office.Staff, filter, 1));
                Assert.True(expected.Take(Paged.Size).SequenceEqual(found.Rows.Select(r => r.Id)), $"{filter}: {string.Join(',', expected)} but {string.Join(',', found.Rows.Select(r => r.Id))}");
                Assert.Equal((expected.Count, false), (found.Total, found.More));
            }
        }
    }

    [Fact]
    public async Task Where_a_filter_finds_more_than_are_counted_the_list_says_so_and_the_whole_roster_still_counts_exactly()
    {
        await using var office = await TestOffice.Open();
        const int Many = EnterpriseIndex.Counted + 60;
        await office.EnterMany(Many);
        TestOffice.Must(await office.Get<IndexEnterprises>().Run());
        var board = office.Get<EnterpriseBoard>();
        var common = TestOffice.Must(await board.List(office.Staff, new EnterpriseFilter("漯河"), EnterpriseIndex.Counted / Paged.Size));
        Assert.Equal((EnterpriseIndex.Counted, true, Paged.Size), (common.Total, common.More, common.Rows.Count));
        Assert.Empty(TestOffice.Must(await board.List(office.Staff, new EnterpriseFilter("漯河"), int.MaxValue)).Rows);

        var found = TestOffice.Must(await board.List(office.Staff, new EnterpriseFilter("示例9999号", District: "临颍县"), 1));
        Assert.Equal(("漯河市示例9999号有限公司", 1, false), (Assert.Single(found.Rows).Name, found.Total, found.More));

        await using var db = await office.Db();
        var names = await db.Enterprises.OrderBy(e => e.Name).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync();
        foreach (var page in new[] { 1, 200, 201, 202, Many / Paged.Size, Many / Paged.Size + 1, Many / Paged.Size + 2 })
        {
            var whole = TestOffice.Must(await board.List(office.Staff, new EnterpriseFilter(), page));
            Assert.Equal((Many, false), (whole.Total, whole.More));
            Assert.Equal(names.Skip((page - 1) * Paged.Size).Take(Paged.Size), whole.Rows.Select(r => r.Id));
        }
    }

    private static EnterpriseFacts Any(Dice dice, int seed) => RosterSteps.Enterprise(seed) with
    {
        Name = "公司" + string.Concat(Enumerable.Range(0, 1 + dice.Throw(6)).Select(_ => Syllables[dice.Throw(Syllables.Length)])),
        District = Districts[dice.Throw(Districts.Length)],
        Categories = [Categories[dice.Throw(Categories.Length)]],
        State = dice.Throw(5) == 0 ? ExistenceState.停业 : ExistenceState.存续,
        Standing = (Standing)dice.Throw(3),
    };

    private static async Task Change(TestOffice office, Dice dice, Func<int, int, Task<Portal.Domain.Outcome>> change)
    {
        await using var db = await office.Db();
        var ids = await db.Enterprises.Where(e => e.RetiredOn == null).Select(e => new { e.Id, e.Version }).ToListAsync();
        if (ids.Count > 0 && ids[dice.Throw(ids.Count)] is var chosen) TestOffice.Must(await change(chosen.Id, chosen.Version));
    }

    private static EnterpriseFilter AnyFilter(Dice dice, List<Enterprise> all)
    {
        string? One(params string?[] among) => dice.Throw(2) == 0 ? null : among[dice.Throw(among.Length)];
        var entry = all.Count == 0 ? null : all[dice.Throw(all.Count)];
        var text = entry is null ? "漯河" : dice.Throw(3) switch { 0 => entry.Code, 1 => entry.Initials, _ => entry.Name };
        var start = dice.Throw(text.Length);
        return new EnterpriseFilter(One(text.Substring(start, 1 + dice.Throw(text.Length - start)), "不在名录", "b2"), One(Categories), One(Districts),
            One("存续", "停业", "无此状态"), One("守信", "一般"), dice.Throw(5) == 0 ? true : null);
    }
}
