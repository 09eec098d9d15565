namespace Portal.Domain.Rosters;

/// <summary>不受次数限制的依据 (Art. 16): a ground with the document that states it and the days between which it holds.</summary>
/// <param name="Until">Last day on which it holds; null while it holds without end.</param>
[Article(16)]
public sealed record Exemption(ExemptionGround Ground, string Document, DateOnly From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
