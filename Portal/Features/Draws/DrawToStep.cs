using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>办理中的抽取: how every operation on a draw takes it up.</summary>
internal static class DrawToStep
{
    /// <returns>The draw, for somebody who acts for its section.</returns>
    public static async Task<Outcome<DrawRound>> Take(Work work, int id)
    {
        if (await work.Db.Draws.SingleOrDefaultAsync(d => d.Id == id) is not { } draw) return Work.Missing("抽取");
        return work.Actor.RefusalFor(draw.SectionId) is { } refusal ? refusal : draw;
    }

    /// <summary>见证和揭晓: a combined draw (Art. 5) is the ceremony of every section that takes part.</summary>
    public static async Task<Outcome<DrawRound>> TakePart(Work work, int id)
    {
        var taken = await Take(work, id);
        return taken.Refusal is { Because: RefusedBecause.Section } && await work.Db.CombinedLines.AnyAsync(l => l.DrawId == id && l.SectionId == work.Actor.SectionId)
            ? await work.Db.Draws.SingleAsync(d => d.Id == id)
            : taken;
    }
}
