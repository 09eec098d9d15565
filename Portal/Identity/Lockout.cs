using Microsoft.EntityFrameworkCore;
using Portal.Operations;

namespace Portal.Identity;

/// <summary>登录锁定: after five wrong passwords or codes in a row nothing opens an account for a quarter of an hour, by the portal's own clock.</summary>
public static class Lockout
{
    public const int Attempts = 5;

    public static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    public static bool IsLocked(Person person, DateTime now) => person.LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Counts a wrong one. Counting stays out of the trail and of the account's version; a lock is trailed.</summary>
    /// <param name="person">As the desk's database has it.</param>
    /// <returns>Whether this one locks the account.</returns>
    public static async Task<bool> Count(Work work, Person person)
    {
        var locks = person.AccessFailedCount + 1 >= Attempts;
        if (locks) person.LockoutEnd = new DateTimeOffset(DateTime.SpecifyKind(work.Now, DateTimeKind.Utc) + Period);
        await Set(work, person, locks ? 0 : person.AccessFailedCount + 1);
        return locks;
    }

    /// <summary>Forgets the wrong ones: somebody is in.</summary>
    public static Task Forget(Work work, Person person) => person.AccessFailedCount == 0 ? Task.CompletedTask : Set(work, person, 0);

    private static Task Set(Work work, Person person, int count) =>
        work.Db.Users.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.AccessFailedCount, count));
}
