namespace Portal.Features.Rosters;

/// <summary>One change of an entry, for its page.</summary>
/// <param name="At">UTC.</param>
/// <param name="Whole">Whether the entry as a whole was made or removed, rather than changed.</param>
public sealed record TrailRow(long Id, DateTime At, string Person, string Verb, bool Whole, IReadOnlyList<FieldChange> Changes);
