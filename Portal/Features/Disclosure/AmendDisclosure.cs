using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>修改年度公开 (Art. 23): the text of its five parts; figures are not typed.</summary>
[Article(23), Verb("修改年度公开", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class AmendDisclosure(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, DisclosureTexts texts) => desk.Write<AmendDisclosure>(who, async work =>
    {
        var taken = await DisclosureToEdit.Take(work, id, version);
        return taken.Succeeded ? taken.Value.Amend(texts) : taken.Refusal;
    });
}
