using Portal.Operations;

namespace Portal.Data;

/// <summary>留痕 (Art. 24): one trail entry for each row that an operation changed, in the operation's own transaction.</summary>
internal static class Trail
{
    // A mail is itself a record of what was said, a session of a sign-in, a draft is not yet said, a move follows from its edition, a frozen fact explains a frozen list; the trail is for what people and the portal decided.
    private static readonly HashSet<string> Untrailed = [nameof(Mail.OutboxMail), nameof(Mail.SaidLine), nameof(Domain.Deadlines.DeadlineMove), nameof(FormDraft), nameof(Domain.Draws.DrawFact), nameof(Identity.SignInSession), nameof(TrailEntry)];

    /// <summary>Whether changes of such rows are kept.</summary>
    public static bool Holds(Type subject) => !Untrailed.Contains(subject.Name);

    public static async Task Keep(Work work, string verb)
    {
        var changes = work.Db.Saved;
        if (changes.Count == 0) return;
        var hash = (await TrailHead.Of(work.Db)).Hash;
        // Its own entries are not among them.
        foreach (var change in changes)
        {
            var entry = new TrailEntry(hash, work.Now, work.Actor.PersonId, work.Actor.Name, verb, change.Subject, change.SubjectId, change.Before, change.After);
            hash = entry.Hash;
            work.Db.Trail.Add(entry);
        }
        await work.Db.SaveChangesAsync();
    }
}
