using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Operations;

namespace Portal.Features.Leadership.Pictures;

/// <summary>期限遵守 (Art. 12, 18, 19, 23): of the year's deadlines that came due, by kind, how many were met and how many missed.</summary>
[Article(12, 18, 19, 23)]
internal static class DuePicture
{
    public static async Task<PictureSource> Of(PictureReading reading)
    {
        var due = (await DueDeadlines.Between(reading.Work, reading.Calendar, reading.First, reading.Day)).Where(d => !d.Kind.ClosesByItself()).ToList();
        var entries = new List<PictureEntry>();
        foreach (var deadline in due)
        {
            var shown = DueView.Of(deadline, reading.Day, reading.Calendar);
            var row = new ListedRow(DeadlinePlaces.PathOf(deadline), deadline.Subject.Name, $"{deadline.Subject.No}　{deadline.Kind}　{shown.Words}", deadline.Due.On);
            entries.Add(new(Key(deadline.Kind), 0, row));
            if (shown.State is DueState.已完成) entries.Add(new(Key(deadline.Kind), 1, row));
            if (shown.State is DueState.逾期 or DueState.逾期完成) entries.Add(new(Key(deadline.Kind), 2, row));
        }
        return new(PictureKind.期限, "期限遵守", $"{reading.Day.Year} 年最后一天已到的期限", "期限", ["到期", "按期", "逾期"], 1, 0, false,
            [.. Enum.GetValues<DeadlineKind>().Where(k => !k.ClosesByItself()).Select(k => (Key(k), $"{k}"))], entries);
    }

    private static string Key(DeadlineKind kind) => $"{kind}";
}
