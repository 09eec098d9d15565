namespace Portal.Features.Rosters;

/// <summary>One field of an entry as it was and as it becomes, in the words of the page.</summary>
public sealed record FieldChange(string Field, string Before, string After);
