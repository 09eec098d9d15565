using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership.Pictures;

/// <summary>领导总览的图 (Art. 8, 25): deadlines, coverage, findings, load and the next weeks as of any day, and what each figure counts; for the leadership and the coordinator.</summary>
[Article(8, 25)]
public sealed class PictureBoard(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome<List<PictureView>>> All(Who who, DateOnly? asOf) => desk.Read<List<PictureView>>(who, async work =>
    {
        if (LeadershipBoard.RefusalFor(work.Actor) is { } refusal) return refusal;
        var reading = await PictureReading.Of(work, calendar.Current, LeadershipBoard.Day(work, asOf));
        var views = new List<PictureView>();
        foreach (var kind in Enum.GetValues<PictureKind>()) views.Add(kind == PictureKind.覆盖 ? await CoveragePicture.View(reading) : (await Source(reading, kind)).View());
        return views;
    });

    /// <summary>数字背后的清单: what one figure counts.</summary>
    public Task<Outcome<Paged<ListedRow>>> Behind(Who who, DateOnly? asOf, PictureKind kind, string key, int column, int page) => desk.Read<Paged<ListedRow>>(who, async work =>
    {
        if (LeadershipBoard.RefusalFor(work.Actor) is { } refusal) return refusal;
        var reading = await PictureReading.Of(work, calendar.Current, LeadershipBoard.Day(work, asOf));
        if (kind == PictureKind.覆盖) return await CoveragePicture.Behind(reading, key, column, page);
        return (await Source(reading, kind)).Entries.Where(e => e.Key == key && e.Column == column).Select(e => e.Row).ToList().Page(page);
    });

    private static async Task<PictureSource> Source(PictureReading reading, PictureKind kind) => kind switch
    {
        PictureKind.期限 => await DuePicture.Of(reading),
        PictureKind.事项 => FindingPictures.ByItem(reading),
        PictureKind.区县 => await FindingPictures.ByDistrict(reading),
        PictureKind.人员 => await LoadPicture.Of(reading),
        PictureKind.四周 => await WeeksPicture.Of(reading),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
