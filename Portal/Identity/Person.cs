using Microsoft.AspNetCore.Identity;
using Portal.Domain.Office;

namespace Portal.Identity;

/// <summary>账号: a person who signs in; role and section say what that person may do.</summary>
public sealed class Person : IdentityUser<int>
{
    public string DisplayName { get; set; } = "";
    public Role Role { get; set; }
    public int? SectionId { get; set; }

    /// <summary>本人在检查人员名录中 (Art. 10): the roster entry of one who inspects; null for one who does not.</summary>
    public int? InspectorId { get; set; }

    /// <summary>Signs in no more; what the person did stays on record.</summary>
    public bool Disabled { get; set; }
    public int Version { get; private set; }

    public Actor Acting() => new(Id, DisplayName, Role, SectionId, InspectorId);
}

/// <summary>Who acts: only the number, so that the database's word on role and section is asked each time.</summary>
public readonly record struct Who(int PersonId)
{
    /// <summary>The portal itself, on its timetable.</summary>
    public static readonly Who Portal = new(0);
}
