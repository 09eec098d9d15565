using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Mail;

/// <summary>收件人 (Art. 7): who hears a notice.</summary>
internal static class Recipients
{
    public static bool Hears(Person person, Saying saying, IReadOnlyList<Person> people)
    {
        if (saying.Audience.HasFlag(Audience.领导) && person.Role == Role.领导) return true;
        if (saying.Audience.HasFlag(Audience.工程管理科) && person.Role == Role.工程管理科) return true;
        if (!saying.Audience.HasFlag(Audience.科室负责人)) return false;
        // A section whose head cannot be reached must not lose its reminders: the coordinator hears them.
        return people.Any(p => Heads(p, saying.SectionId)) ? Heads(person, saying.SectionId) : person.Role == Role.工程管理科;
    }

    private static bool Heads(Person person, int? sectionId) =>
        sectionId is not null && person.SectionId == sectionId && person.Role is Role.科室负责人 or Role.工程管理科;
}
