using Portal.Domain;

namespace Portal.Features.Draws;

/// <summary>抽取申请 (Art. 14): which plan line is to be drawn for, the window for the visits, and how many teams.</summary>
[Article(14)]
public sealed record DrawWish(int PlanLineId, DateOnly FromOn, DateOnly ToOn, int Teams);
