namespace Portal.Domain.Rosters;

/// <summary>人员状态 (Art. 10): only an inspector in post (在岗) is drawn.</summary>
[Article(10)]
public enum InspectorState
{
    在岗 = 0,
    借调 = 1,
    离岗 = 2,
    退休 = 3,
}
