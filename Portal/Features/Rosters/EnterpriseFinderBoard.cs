using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>An enterprise to choose.</summary>
public sealed record EnterpriseChoice(int Id, string Name, string Code)
{
    public override string ToString() => Code.Length > 0 ? $"{Name}（{Code}）" : Name;
}

/// <summary>选择检查企业 (Art. 15): the few enterprises of the roster whose name or code holds what is being typed.</summary>
[Article(15)]
public sealed class EnterpriseFinderBoard(Desk desk)
{
    private const int Shown = 20;

    public Task<Outcome<List<EnterpriseChoice>>> Find(Who who, string? search) => desk.Read<List<EnterpriseChoice>>(who, async work =>
        await EnterpriseIndex.First(work.Db, new EnterpriseFilter(search), Shown)
            .Select(e => new EnterpriseChoice(e.Id, e.Name, e.Code)).ToListAsync());
}
