using Portal.Tests.Domain.Calendar;

namespace Portal.Tests.Simulation;

/// <summary>What the oracle is told of the office: everything that was registered, as it was registered, and nothing that the product computed.</summary>
internal sealed class OfficeFacts
{
    public NaiveCalendar Calendar { get; } = new(Enumerable.Range(2019, 8));
    public List<DossierFacts> Dossiers { get; } = [];
    public List<PersonFacts> People { get; } = [];
    public List<CertificateFacts> Certificates { get; } = [];
    public List<MovedFacts> Moved { get; } = [];

    /// <summary>Names of the sections.</summary>
    public Dictionary<int, string> Sections { get; } = [];

    /// <summary>Sections that keep random-inspection items.</summary>
    public HashSet<int> Planning { get; } = [];
    public Dictionary<(int Section, int Year), PlanFacts> Plans { get; } = [];

    /// <summary>The day on which a section published its execution of a year.</summary>
    public Dictionary<(int Section, int Year), DateOnly> Disclosures { get; } = [];
}

/// <summary>An inspection that was carried out: its dates as they now stand.</summary>
internal sealed class DossierFacts
{
    public required string No { get; init; }
    public required string Object { get; init; }
    public required int Section { get; init; }
    public DateOnly? Ended { get; set; }
    public DateOnly? Reported { get; set; }
    public DateOnly? Received { get; set; }
    public DateOnly? Published { get; set; }
    public DateOnly? Opinion { get; set; }
}

internal enum Post { Staff, Head, Coordinator, Leader, Administrator }

/// <summary>Somebody with an account.</summary>
internal sealed class PersonFacts
{
    public required int Id { get; init; }
    public Post Post { get; set; }
    public int? Section { get; set; }

    /// <summary>Empty where there is none.</summary>
    public string Address { get; set; } = "";
    public bool Left { get; set; }
    public bool CanBeReached => !Left && Address.Length > 0;
}

internal sealed class PlanFacts
{
    /// <summary>Null while it is not submitted, and again once it was returned.</summary>
    public DateOnly? Submitted { get; set; }
    public bool Accepted { get; set; }
}

/// <summary>A certificate of somebody on the roster, in post.</summary>
internal sealed class CertificateFacts
{
    public required string No { get; init; }
    public int? Section { get; init; }
    public DateOnly Until { get; set; }
}

/// <summary>What an edition of a notice moved in one section.</summary>
internal sealed record MovedFacts(int Year, int Edition, int EditionId, int Section, int Count, DateTime At);
