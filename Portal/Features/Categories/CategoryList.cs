using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Categories;

/// <summary>类别清单 (Art. 11, 13): what the roster may say, and the plans that speak of it.</summary>
internal static class CategoryList
{
    /// <summary>The first of these words that an enterprise may not newly bear.</summary>
    /// <param name="kept">What the entry bears already; a closed one stays.</param>
    public static async Task<Refusal?> RefusalFor(Work work, IReadOnlyList<string> words, IReadOnlyList<string> kept)
    {
        var open = await work.Db.Categories.Where(c => c.ClosedOn == null).OrderBy(c => c.No).Select(c => c.Name).ToListAsync();
        return words.Except(kept).Except(open).FirstOrDefault() is { } unlisted
            ? new Refusal($"“{unlisted}”不在单位类别清单中。可选：{string.Join('、', open)}。需要新的类别，请工程管理科在“单位类别”页面添加。", 11)
            : null;
    }

    /// <summary>Puts the words of a file that the list lacks at its end, so that what plans can choose stays complete.</summary>
    /// <returns>The words that were added.</returns>
    public static async Task<List<string>> Complete(Work work, IEnumerable<string> words)
    {
        var listed = await work.Db.Categories.Select(c => c.Name).ToListAsync();
        var last = await work.Db.Categories.MaxAsync(c => (int?)c.No) ?? 0;
        var added = words.Distinct().Except(listed).ToList();
        work.Db.Categories.AddRange(added.Select(word => new Category(word, ++last)));
        return added;
    }

    /// <summary>Takes words off the list again that neither an enterprise nor a plan says any more.</summary>
    public static async Task Forget(Work work, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0) return;
        var planned = (await work.Db.RevisedPlans.AsNoTracking().ToListAsync()).SelectMany(p => p.Lines).SelectMany(l => l.Categories).ToHashSet();
        foreach (var category in await work.Db.Categories.Where(c => words.Contains(c.Name)).ToListAsync())
            if (!planned.Contains(category.Name) && !await IsBorne(work, category.Name)) work.Db.Categories.Remove(category);
    }

    private static Task<bool> IsBorne(Work work, string word) => work.Db.Enterprises
        .FromSql($"SELECT * FROM Enterprises WHERE EXISTS (SELECT 1 FROM json_each(Categories) WHERE value = {word})").AnyAsync();
}
