using Portal.Domain.Plans;

namespace Portal.Domain.Draws;

/// <summary>底册编制要求 (Art. 13, 14, 17): what a plan line and the two rosters give for a draw.</summary>
[Article(13, 14, 17)]
public sealed record FrameRequest
{
    /// <summary>抽取编号.</summary>
    public required string Number { get; init; }

    /// <summary>Conditions as people read them: 计划任务, 年度, 定向条件, 检查期限, 抽查事项 …</summary>
    public required IReadOnlyList<FrameRule> Rules { get; init; }
    public required ObjectConditions Conditions { get; init; }
    public required IReadOnlyList<ObjectCandidate> Objects { get; init; }
    public required IReadOnlyList<InspectorCandidate> Inspectors { get; init; }

    /// <summary>Last day of the inspection window; certificates must be valid through it.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>已由综合检查抽取的家数 of this round, by standing: taken off what is drawn.</summary>
    public IReadOnlyList<StandingShare> Credited { get; init; } = [];

    /// <summary>检查组人数, two or more.</summary>
    public required int TeamSize { get; init; }

    /// <summary>Asked of at least one member; empty means none is asked for.</summary>
    public string LeadQualification { get; init; } = "";

    /// <summary>Asked of every member; empty means none is asked for.</summary>
    public string EveryQualification { get; init; } = "";

    /// <summary>Declared interests; those of people or enterprises outside the frame are left out of it.</summary>
    public IReadOnlyList<FrameConflict> Conflicts { get; init; } = [];

    /// <summary>检查组数.</summary>
    public required int Teams { get; init; }
}
