using Microsoft.AspNetCore.Identity;
using Portal.Domain;

namespace Portal.Identity;

/// <summary>口令规则: the office's classified-protection (等保) rules, each a setting; a refusal says which one stands in the way.</summary>
public sealed class PasswordRules(IdentitySettings settings, IPasswordHasher<Person> hasher)
{
    /// <summary>Longer ones are no password but an attempt to keep the server busy.</summary>
    public const int Longest = 128;

    private static readonly string[] Counted = ["零", "一", "两", "三", "四"];

    /// <summary>The rules in words, beside the field.</summary>
    public string Words => $"至少 {settings.PasswordLength} 个字符"
        + (settings.PasswordKinds > 1 ? $"，含大写字母、小写字母、数字、符号中的至少{Counted[settings.PasswordKinds]}种" : "")
        + (settings.PasswordWithoutAccount ? "，不含账号名" : "")
        + (settings.PasswordsRemembered > 0 ? $"，不与最近 {settings.PasswordsRemembered} 次的口令相同" : "")
        + (settings.PasswordDays > 0 ? $"；{settings.PasswordDays} 天后须更换" : "");

    /// <summary>What a password must be by itself.</summary>
    public Refusal? RefusalFor(string password, string account)
    {
        if (password.Length < settings.PasswordLength) return new($"口令至少 {settings.PasswordLength} 个字符，现在只有 {password.Length} 个。");
        if (password.Length > Longest) return new($"口令最多 {Longest} 个字符。");
        if (Kinds(password) is var kinds && kinds < settings.PasswordKinds)
            return new($"口令须含大写字母、小写字母、数字、符号中的至少{Counted[settings.PasswordKinds]}种，现在只有{Counted[kinds]}种。");
        return settings.PasswordWithoutAccount && account.Trim() is { Length: > 0 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? new($"口令不能包含账号名“{name}”。")
            : null;
    }

    /// <summary>And what this person's next one must not be.</summary>
    public Refusal? RefusalFor(string password, Person person)
    {
        if (RefusalFor(password, person.UserName ?? "") is { } refusal) return refusal;
        // A one-time password was nobody's own: it is none of those that are remembered, and no own one either.
        if (person.OneTimeUntil is not null && Is(person.PasswordHash)) return new("新口令不能就是系统管理员给的一次性口令，请自己设一个。");
        var own = person.OneTimeUntil is null ? person.FormerPasswords.Prepend(person.PasswordHash ?? "") : person.FormerPasswords;
        return own.Take(settings.PasswordsRemembered).Any(Is) ? new($"口令不能与最近 {settings.PasswordsRemembered} 次用过的口令相同，请换一个新的。") : null;

        bool Is(string? hash) => hash is { Length: > 0 } && hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed;
    }

    /// <summary>口令到期.</summary>
    public bool Expired(Person person, DateTime now) => settings.PasswordDays > 0 && person.PasswordSetAt is { } since && since.AddDays(settings.PasswordDays) <= now;

    /// <summary>Whether the person must set an own password before anything else.</summary>
    public bool AsksForAnother(Person person, DateTime now) => person.OneTimeUntil is not null || Expired(person, now);

    /// <summary>The person's own password, and with it the stamp that ends the other sign-ins.</summary>
    public void SetOwn(Person person, string password, DateTime now)
    {
        Remember(person);
        (person.PasswordHash, person.PasswordSetAt, person.OneTimeUntil) = (hasher.HashPassword(person, password), now, null);
        SecurityStamp.Renew(person);
    }

    /// <summary>一次性口令: opens the way to an own password, within the hours that are set.</summary>
    /// <returns>The password, told this once.</returns>
    public string SetOneTime(Person person, DateTime now)
    {
        var password = OneTimePassword.New();
        Remember(person);
        (person.PasswordHash, person.PasswordSetAt, person.OneTimeUntil) = (hasher.HashPassword(person, password), now, now.AddHours(settings.OneTimeHours));
        // Whoever forgot it has tried often enough.
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        SecurityStamp.Renew(person);
        return password;
    }

    private void Remember(Person person)
    {
        if (person is { PasswordHash: { } former, OneTimeUntil: null }) person.FormerPasswords = [.. person.FormerPasswords.Prepend(former).Take(settings.PasswordsRemembered)];
    }

    private static int Kinds(string password) => new[] { password.Any(char.IsUpper), password.Any(char.IsLower), password.Any(char.IsDigit), password.Any(c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c)) }.Count(has => has);
}
