using System.Net.Mail;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Features.Admin;

/// <summary>账号内容: what the administrator states of an account.</summary>
public sealed record AccountFacts
{
    public required string UserName { get; init; }
    public required string DisplayName { get; init; }
    public Role Role { get; init; }
    public int? SectionId { get; init; }

    /// <summary>本人在检查人员名录中的记录 (Art. 10); null for one who does not inspect.</summary>
    public int? InspectorId { get; init; }

    /// <summary>邮箱: where reminders go; without one the person gets none.</summary>
    public string Email { get; init; } = "";
    public bool Disabled { get; init; }

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(UserName) || UserName.Any(char.IsWhiteSpace)) return new("账号不能为空，也不能含空格。");
        if (string.IsNullOrWhiteSpace(DisplayName)) return new("姓名不能为空。");
        if (Role is Role.科员 or Role.科室负责人 or Role.工程管理科 && SectionId is null) return new($"角色“{Role}”须选择所在科室。", 7);
        return Email.Length > 0 && !MailAddress.TryCreate(Email.Trim(), out _) ? new($"邮箱“{Email}”的写法不正确。") : null;
    }

    public void ApplyTo(Person person)
    {
        (person.UserName, person.DisplayName, person.Role) = (UserName.Trim(), DisplayName.Trim(), Role);
        (person.SectionId, person.Disabled) = (Role is Role.领导 or Role.系统管理员 ? null : SectionId, Disabled);
        person.InspectorId = InspectorId;
        person.NormalizedUserName = person.UserName.ToUpperInvariant();
        person.Email = Email.Trim() is { Length: > 0 } mail ? mail : null;
        person.NormalizedEmail = person.Email?.ToUpperInvariant();
        person.LockoutEnabled = true;
    }

    public static AccountFacts Of(Person person) => new()
    {
        UserName = person.UserName ?? "",
        DisplayName = person.DisplayName,
        Role = person.Role,
        SectionId = person.SectionId,
        InspectorId = person.InspectorId,
        Email = person.Email ?? "",
        Disabled = person.Disabled,
    };
}
