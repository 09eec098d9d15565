using Portal.Domain;
using Portal.Identity;
using Portal.Operations;
using Portal.Tests.Support;

namespace Portal.Tests.House.Access;

/// <summary>One operation as it would be tried: an office brought to where somebody could do it, on something of the own section.</summary>
public sealed record AccessCase(Type Operation, Func<TestOffice, Task<Func<Who, Task<Refusal?>>>> Ready)
{
    /// <param name="ready">Brings the office there.</param>
    /// <param name="run">Tries it.</param>
    public static AccessCase Of<TVerb, T>(Func<TestOffice, Task<T>> ready, Func<TVerb, Who, T, TestOffice, Task<Outcome>> run) where TVerb : notnull => new(typeof(TVerb), async office =>
    {
        var given = await ready(office);
        return async who => (await run(office.Get<TVerb>(), who, given, office)).Refusal;
    });

    public static AccessCase Of<TVerb>(Func<TVerb, Who, TestOffice, Task<Outcome>> run) where TVerb : notnull =>
        Of<TVerb, int>(_ => Task.FromResult(0), (verb, who, _, office) => run(verb, who, office));

    public string Verb => VerbAttribute.Of(Operation).Name;
}

internal static class Outcomes
{
    /// <summary>What was made does not matter here, only whether.</summary>
    public static async Task<Outcome> Only<T>(this Task<Outcome<T>> outcome) where T : notnull => new((await outcome).Refusal);
}
