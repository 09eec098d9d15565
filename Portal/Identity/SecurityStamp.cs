using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Operations;

namespace Portal.Identity;

/// <summary>登录凭印: what every sign-in of a person carries; a new one ends them all, open pages within a minute.</summary>
public static class SecurityStamp
{
    private const int Bytes = 16;

    public static void Renew(Person person) => person.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Ends all that the person has open.</summary>
    public static async Task EndEverywhere(Work work, Person person)
    {
        Renew(person);
        await work.Db.Sessions.Where(s => s.PersonId == person.Id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, work.Now));
    }
}
