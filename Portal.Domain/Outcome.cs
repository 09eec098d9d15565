using System.Diagnostics.CodeAnalysis;

namespace Portal.Domain;

/// <summary>办理结果: done, or refused with a reason. A refusal is a value, never an exception.</summary>
public sealed record Outcome(Refusal? Refusal)
{
    public static readonly Outcome Done = new((Refusal?)null);

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>办理结果: the value made, or the refusal.</summary>
public sealed record Outcome<T>(T? Value, Refusal? Refusal) where T : notnull
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
