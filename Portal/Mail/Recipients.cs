using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Mail;

/// <summary>收件人 (Art. 7): who hears a saying, of those who can be reached.</summary>
internal sealed class Recipients(IReadOnlyList<Person> people)
{
    private readonly HashSet<int> headed = [.. people.Where(p => Heads(p)).Select(p => p.SectionId!.Value)];

    public bool Hears(Person person, Saying saying)
    {
        if (saying.Audience.HasFlag(Audience.领导) && person.Role == Role.领导) return true;
        if (saying.Audience.HasFlag(Audience.工程管理科) && person.Role == Role.工程管理科) return true;
        if (!saying.Audience.HasFlag(Audience.科室负责人)) return false;
        // A section whose head cannot be reached must not lose its reminders: the coordinator hears them.
        return saying.SectionId is { } section && headed.Contains(section) ? Heads(person) && person.SectionId == section : person.Role == Role.工程管理科;
    }

    private static bool Heads(Person person) => person.SectionId is not null && person.Role is Role.科室负责人 or Role.工程管理科;
}
