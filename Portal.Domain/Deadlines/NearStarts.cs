namespace Portal.Domain.Deadlines;

/// <summary>临近界限 (Art. 18, 19, 21): the latest day of each event from which a deadline is near, due or past; every earlier day too.</summary>
/// <param name="Ended">检查结束.</param>
/// <param name="Reported">报告完成.</param>
/// <param name="Received">送达.</param>
/// <param name="OpinionsClosed">送达: from this day back the window for opinions has closed by itself.</param>
[Article(18, 19, 21)]
public readonly record struct NearStarts(DateOnly Ended, DateOnly Reported, DateOnly Received, DateOnly OpinionsClosed);
