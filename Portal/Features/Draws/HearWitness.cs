using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>登记见证 (Art. 14): something that the office could not know when it committed, and who said it.</summary>
/// <remarks>It asks for no version: a witness is added to those before, whoever wrote them down.</remarks>
[Article(14), Verb("登记见证", Role.科室负责人, Role.工程管理科)]
public sealed class HearWitness(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, string name, string words) => desk.Write<HearWitness>(who, async work =>
    {
        var taken = await DrawToStep.TakePart(work, id);
        if (!taken.Succeeded) return taken.Refusal;
        var spoken = Witness.Speak(name.Trim(), words.Trim());
        return spoken.Succeeded ? taken.Value.Hear(spoken.Value.ToString()) : spoken.Refusal;
    });
}
