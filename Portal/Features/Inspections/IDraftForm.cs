namespace Portal.Features.Inspections;

/// <summary>暂存中的表单: what <see cref="DraftNote"/> says about a form that is being filled in.</summary>
public interface IDraftForm
{
    /// <summary>When what was restored had been kept, by the office's wall clock; null when nothing was restored.</summary>
    DateTime? RestoredFrom { get; }

    /// <summary>Whether others have changed the form's facts since the typing began.</summary>
    bool ChangedSince { get; }

    /// <summary>When what was typed was kept last; null while nothing was.</summary>
    DateTime? KeptAt { get; }

    /// <summary>Why the last change could not be kept; empty when it was.</summary>
    string Trouble { get; }

    Task Discard();
}
