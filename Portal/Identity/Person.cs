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

    /// <summary>口令设置时间, UTC; null for an account of an earlier version, whose password's term begins with the next sign-in.</summary>
    public DateTime? PasswordSetAt { get; set; }

    /// <summary>一次性口令期限, UTC: until then the password that the administrator was told opens the way to an own one; null once there is an own one.</summary>
    public DateTime? OneTimeUntil { get; set; }

    /// <summary>曾用口令, hashed, the latest first; the present one is not among them.</summary>
    public List<string> FormerPasswords { get; set; } = [];

    /// <summary>两步验证密钥, sealed with the portal's own keys; null without a second factor.</summary>
    public string? FactorSealed { get; set; }

    /// <summary>The half minute whose code was taken last: neither it nor an earlier one is taken again.</summary>
    public long FactorStep { get; set; }

    /// <summary>恢复码, hashed, those that are left.</summary>
    public List<string> RecoveryHashes { get; set; } = [];
    public int Version { get; private set; }

    public Actor Acting() => new(Id, DisplayName, Role, SectionId, InspectorId);
}

/// <summary>Who acts: only the number, so that the database's word on role and section is asked each time.</summary>
public readonly record struct Who(int PersonId)
{
    /// <summary>The portal itself, on its timetable.</summary>
    public static readonly Who Portal = new(0);
}
