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
}
