using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>账号与检查人员 (Art. 10): an inspector's entry belongs to one account, so that the portal knows who confirms and who asks to recuse.</summary>
[Article(10)]
internal static class AccountInspector
{
    /// <param name="personId">The account itself; null for a new one.</param>
    public static async Task<Refusal?> RefusalFor(Work work, AccountFacts facts, int? personId)
    {
        if (facts.InspectorId is not { } inspector) return null;
        if (!await work.Db.Inspectors.AnyAsync(i => i.Id == inspector)) return Work.Missing("检查人员");
        return await work.Db.Users.FirstOrDefaultAsync(p => p.InspectorId == inspector && p.Id != personId) is { } other
            ? new Refusal($"该检查人员已对应账号“{other.UserName}”（{other.DisplayName}），一名检查人员只能对应一个账号。", 10)
            : null;
    }
}
