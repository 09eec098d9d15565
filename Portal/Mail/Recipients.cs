using Portal.Domain.Deadlines;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Mail;

/// <summary>收件人 (Art. 7): who hears a saying, of those who can be reached.</summary>
/// <remarks>Nothing is left unsaid because somebody cannot be reached: the coordinator stands in for a head, coordinator and leadership for each other, and the administrator, who keeps the addresses, for all of them.</remarks>
internal sealed class Recipients(IReadOnlyList<Person> people)
{
    private readonly HashSet<int> headed = [.. people.Where(p => Heads(p)).Select(p => p.SectionId!.Value)];
    private readonly HashSet<Role> reached = [.. people.Select(p => p.Role)];

    public bool Hears(Person person, Saying saying) =>
        (saying.Audience.HasFlag(Audience.科室负责人) && HearsForSection(person, saying.SectionId))
        || (saying.Audience.HasFlag(Audience.工程管理科) && person.Role == Coordinating)
        || (saying.Audience.HasFlag(Audience.领导) && person.Role == Leading);

    private Role Coordinating => FirstReached(Role.工程管理科, Role.领导);

    private Role Leading => FirstReached(Role.领导, Role.工程管理科);

    private bool HearsForSection(Person person, int? sectionId) =>
        sectionId is { } section && headed.Contains(section) ? Heads(person) && person.SectionId == section : person.Role == Coordinating;

    private Role FirstReached(Role wanted, Role standIn) => reached.Contains(wanted) ? wanted : reached.Contains(standIn) ? standIn : Role.系统管理员;

    private static bool Heads(Person person) => person.SectionId is not null && person.Role is Role.科室负责人 or Role.工程管理科;
}
