using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Features.Leadership.Pictures;

/// <summary>检查人员负担 (Art. 10, 13): how often each inspector was put into a team this year, and how many of these visits were made.</summary>
[Article(10, 13)]
internal static class LoadPicture
{
    public static async Task<PictureSource> Of(PictureReading reading)
    {
        var (names, entries) = (new Dictionary<string, string>(), new List<PictureEntry>());
        // Who is in post and was never drawn belongs to the picture as well; of a past day that is not known without looking at every change.
        if (reading.Day == reading.Work.Today)
            foreach (var inspector in await reading.Work.Db.Inspectors.Where(i => i.RetiredOn == null && i.State == InspectorState.在岗).OrderBy(i => i.Id).Select(i => new { i.Id, i.Name }).ToListAsync())
                names[$"{inspector.Id}"] = inspector.Name;
        foreach (var inspection in reading.Inspections)
        {
            foreach (var member in inspection.Members)
            {
                var key = $"{member.InspectorId}";
                names.TryAdd(key, member.Name);
                var row = PictureReading.Listed(inspection, $"{inspection.TaskName}　{member.Role}", inspection.VisitOn <= reading.Day ? inspection.VisitOn : inspection.DrawnOn);
                entries.Add(new(key, 0, row));
                if (inspection.VisitOn <= reading.Day) entries.Add(new(key, 1, row));
            }
        }
        return new(PictureKind.人员, "检查人员负担", "编入检查组的家次", "检查人员", ["编入", "已到场"], 0, null, true, [.. names.Select(n => (n.Key, n.Value))], entries);
    }
}
