using Microsoft.AspNetCore.Identity;
using Portal.Domain;
using Portal.Identity;

namespace Portal.Tests.Identity;

[Article(7)]
public sealed class PasswordRuleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly PasswordHasher<Person> Hasher = new();

    [Theory]
    [InlineData("Ab1-xyz", "口令至少 8 个字符，现在只有 7 个。")]
    [InlineData("Ab1-xyzw", null)]
    [InlineData("abcdefgh", "口令须含大写字母、小写字母、数字、符号中的至少三种，现在只有一种。")]
    [InlineData("abcdefg1", "口令须含大写字母、小写字母、数字、符号中的至少三种，现在只有两种。")]
    [InlineData("abcdef-1", null)]
    [InlineData("口令口令口令-1", "现在只有两种")]
    [InlineData("my-KEYUAN-1", "口令不能包含账号名“keyuan”。")]
    public void By_default_the_classified_protection_rules_hold_and_the_refusal_says_which(string password, string? refusal) => Says(new(), password, refusal);

    [Theory]
    [InlineData(12, 4, true, "Abcdef-1", "口令至少 12 个字符")]
    [InlineData(8, 4, true, "abcdef-1", "至少四种，现在只有三种")]
    [InlineData(8, 1, false, "keyuankeyuan", null)]
    public void Each_rule_is_a_setting(int length, int kinds, bool withoutAccount, string password, string? refusal) =>
        Says(new() { PasswordLength = length, PasswordKinds = kinds, PasswordWithoutAccount = withoutAccount }, password, refusal);

    [Fact]
    public void A_password_of_any_length_that_a_person_types_fits_and_none_that_keeps_the_server_busy()
    {
        Says(new(), "a1-" + new string('x', PasswordRules.Longest - 3), null);
        Says(new(), "a1-" + new string('x', PasswordRules.Longest - 2), "口令最多 128 个字符");
    }

    [Fact]
    public void None_of_the_last_five_comes_again_and_the_sixth_may()
    {
        var (rules, person) = (new PasswordRules(new(), Hasher), new Person { UserName = "keyuan" });
        for (var n = 1; n <= 6; n++) rules.SetOwn(person, $"Password-{n}", Now);
        foreach (var n in new[] { 2, 3, 4, 5, 6 }) Assert.Contains("最近 5 次", rules.RefusalFor($"Password-{n}", person)!.Reason);
        Assert.Null(rules.RefusalFor("Password-1", person));
        var free = new PasswordRules(new() { PasswordsRemembered = 0 }, Hasher);
        Assert.Null(free.RefusalFor("Password-6", person));
    }

    [Fact]
    public void A_one_time_password_is_no_own_one_and_pushes_none_out_of_memory()
    {
        var (rules, person) = (new PasswordRules(new() { PasswordsRemembered = 2 }, Hasher), new Person { UserName = "keyuan" });
        rules.SetOwn(person, "Password-1", Now);
        rules.SetOwn(person, "Password-2", Now);
        var oneTime = rules.SetOneTime(person, Now);
        Assert.Contains("一次性口令", rules.RefusalFor(oneTime, person)!.Reason);
        foreach (var own in new[] { "Password-1", "Password-2" }) Assert.Contains("最近 2 次", rules.RefusalFor(own, person)!.Reason);
        Assert.Null(rules.RefusalFor("Password-3", person));
    }

    [Fact]
    public void A_password_expires_on_its_ninetieth_day_one_of_unknown_age_and_one_without_a_term_never()
    {
        var (rules, person) = (new PasswordRules(new(), Hasher), new Person { UserName = "keyuan" });
        Assert.False(rules.Expired(person, Now));
        rules.SetOwn(person, "Password-1", Now);
        Assert.False(rules.AsksForAnother(person, Now.AddDays(90).AddSeconds(-1)));
        Assert.True(rules.AsksForAnother(person, Now.AddDays(90)));
        Assert.False(new PasswordRules(new() { PasswordDays = 0 }, Hasher).Expired(person, Now.AddYears(9)));
    }

    [Fact]
    public void A_one_time_password_meets_the_strictest_kinds_and_is_never_the_same()
    {
        var made = Enumerable.Range(0, 200).Select(_ => OneTimePassword.New()).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, one => Assert.Null(new PasswordRules(new() { PasswordLength = 16, PasswordKinds = 4 }, Hasher).RefusalFor(one, "keyuan")));
        Assert.All(made, one => Assert.DoesNotContain(one, c => "0O1lIi".Contains(c) && c != 'i'));
    }

    [Fact]
    public void The_words_beside_the_field_follow_the_settings()
    {
        Assert.Equal("至少 8 个字符，含大写字母、小写字母、数字、符号中的至少三种，不含账号名，不与最近 5 次的口令相同；90 天后须更换", new PasswordRules(new(), Hasher).Words);
        Assert.Equal("至少 10 个字符", new PasswordRules(new() { PasswordLength = 10, PasswordKinds = 1, PasswordWithoutAccount = false, PasswordsRemembered = 0, PasswordDays = 0 }, Hasher).Words);
    }

    private static void Says(IdentitySettings settings, string password, string? refusal)
    {
        var said = new PasswordRules(settings, Hasher).RefusalFor(password, "keyuan");
        if (refusal is null) Assert.Null(said);
        else Assert.Contains(refusal, said!.Reason);
    }
}
