namespace Portal.Domain.Draws;

/// <summary>编制替补底册 (Art. 15): the frame of a draw in which one inspector takes a vacant seat.</summary>
[Article(15)]
public static class SubstituteFrame
{
    /// <summary>Inspectors with an interest in one of the team's objects stand as excluded by Art. 15, unfit ones by Art. 10.</summary>
    /// <returns>A frame that can be frozen, or the reason why there is none.</returns>
    public static Outcome<Frame> Build(SubstituteRequest request)
    {
        var objects = request.TeamObjects.ToHashSet(StringComparer.Ordinal);
        var interested = request.Conflicts.Where(c => objects.Contains(c.Object)).Select(c => c.Inspector).ToHashSet(StringComparer.Ordinal);
        var judged = request.Inspectors
            .Where(i => !request.Team.Contains(i.Certificate) && request.Qualifications.All(q => FrameBuilder.Holds(i, q)))
            .Select(i => (i.Certificate, Article: Eligibility.Judge(i, request.Through).Exclusion?.Article ?? (interested.Contains(i.Certificate) ? 15 : null as int?)))
            .ToList();
        return FrameBuilder.Finish(Frame.Parse(
        [
            $"draw\t{request.Number}\tsubstitute",
            .. request.Rules.Select(r => r.ToString()),
            new FrameRole(request.Role, 1).ToString(),
            "teams\t1",
            .. judged.Where(j => j.Article is not null).Select(j => new FrameExclusion(j.Certificate, j.Article!.Value).ToString()),
            .. judged.Where(j => j.Article is null).Select(j => new FrameInspector(j.Certificate, [request.Role]).ToString()),
        ]));
    }
}
