using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>名录主键 (Art. 8, 10, 11): the number by which an entry is known is right, and no other entry has it.</summary>
internal static class RosterKeys
{
    /// <param name="id">The entry itself; null for a new one.</param>
    public static async Task<Refusal?> RefusalFor(Work work, EnterpriseFacts facts, int? id)
    {
        var overridden = facts.CodeReason.Length > 0 && CreditCode.FaultOf(facts.Code) == CreditCodeFault.CheckDigit;
        if (!overridden && CreditCode.Check(facts.Code) is { } wrong) return wrong;
        return await work.Db.Enterprises.FirstOrDefaultAsync(e => e.Code == facts.Code && e.Id != id) is { } other
            ? new Refusal($"统一社会信用代码 {facts.Code} 已登记为“{other.Name}”{(other.RetiredOn is null ? "" : "（已移出名录，可在其页面恢复）")}，一个代码只能登记一次。", 11)
            : null;
    }

    public static async Task<Refusal?> RefusalFor(Work work, InspectorFacts facts, int? id)
    {
        if (CertificateNumber.Check(facts.Certificate) is { } wrong) return wrong;
        if (facts.SectionId is { } section && !await work.Db.Sections.AnyAsync(s => s.Id == section)) return Work.Missing("科室");
        return await work.Db.Inspectors.FirstOrDefaultAsync(i => i.Certificate == facts.Certificate && i.Id != id) is { } other
            ? new Refusal($"行政执法证号 {facts.Certificate} 已登记为“{other.Name}”{(other.RetiredOn is null ? "" : "（已移出名录，可在其页面恢复）")}，一个证号只能属于一人。", 10)
            : null;
    }

    public static async Task<Refusal?> RefusalFor(Work work, CheckItemFacts facts, int? id)
    {
        if (!await work.Db.Sections.AnyAsync(s => s.Id == facts.SectionId)) return new Refusal("请选择负责该事项的科室。", 8);
        var code = facts.Code.Trim();
        return await work.Db.CheckItems.FirstOrDefaultAsync(i => i.Code == code && i.Id != id) is { } other
            ? new Refusal($"事项编号 {code} 已用于“{other.Name}”，请换一个编号。", 8)
            : null;
    }
}
