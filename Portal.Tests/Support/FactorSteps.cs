using Portal.Features.SignIn;
using Portal.Identity;

namespace Portal.Tests.Support;

/// <summary>A telephone with an authenticator: gives the code of the half minute, or of the next one.</summary>
public static class FactorSteps
{
    public static string CodeOf(TestOffice office, string key) => Totp.Code(key, Totp.StepOf(office.Get<OfficeClock>().Now));

    /// <summary>Waits for the next half minute: a code is taken once.</summary>
    public static string NextCode(this TestOffice office, string key)
    {
        office.Time.Advance(TimeSpan.FromSeconds(30));
        return CodeOf(office, key);
    }

    /// <returns>The key.</returns>
    public static async Task<string> Enrol(this TestOffice office, Who who)
    {
        var key = Totp.NewKey();
        TestOffice.Must(await office.Get<EnrolFactor>().Run(who, key, CodeOf(office, key)));
        return key;
    }
}
