namespace Portal.Domain.Draws;

/// <summary>出具凭单 (Art. 6, 14): makes the slips of one record; tree and tickets are computed once for all of them.</summary>
[Article(6, 14)]
public sealed class SlipPress
{
    private readonly DrawRecord record;
    private readonly Frame frame;
    private readonly FrameTree tree;
    private readonly Dictionary<string, int> lineOf;
    private readonly Dictionary<string, (FrameStratum Stratum, string Cut)> strata = new(StringComparer.Ordinal);

    private SlipPress(DrawRecord record, Frame frame)
    {
        (this.record, this.frame) = (record, frame);
        tree = new FrameTree(record.Salt, record.Lines);
        lineOf = record.Lines.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        var seed = new Seed(record.Seed);
        foreach (var stratum in frame.Strata)
        {
            var order = Draw.InTicketOrder(seed, frame.Objects.Where(o => o.Stratum == stratum.Key).Select(o => o.Id), "object");
            strata[stratum.Key] = (stratum, stratum.Quota == 0 ? "" : Ticket.Of(seed, "object", order[stratum.Quota - 1]).ToString());
        }
    }

    /// <param name="record">A record that agrees with its replay.</param>
    public static Outcome<SlipPress> For(DrawRecord record)
    {
        var parsed = Frame.Parse(record.Lines);
        return parsed.Succeeded ? new SlipPress(record, parsed.Value) : parsed.Refusal;
    }

    /// <summary>All that could be drawn, drawn or not, in the frame's order.</summary>
    public IEnumerable<Slip> All => frame.Objects.Select(Of);

    /// <param name="id">统一社会信用代码.</param>
    /// <returns>The slip; a refusal where the enterprise was not among those that could be drawn.</returns>
    public Outcome<Slip> Of(string id)
    {
        if (frame.Exclusions.FirstOrDefault(e => e.Id == id) is { } excluded)
            return new Refusal($"单位“{id}”依照该条不参加本次抽取，没有号签。", excluded.Article);
        return frame.Objects.FirstOrDefault(o => o.Id == id) is { } mine ? Of(mine) : new Refusal($"单位“{id}”不在本次抽取的底册中。");
    }

    private Slip Of(FrameObject mine)
    {
        var (stratum, cut) = strata[mine.Stratum];
        var ticket = Ticket.Of(new Seed(record.Seed), "object", mine.Id).ToString();
        return new Slip
        {
            Protocol = record.Protocol,
            FrameRoot = record.FrameRoot,
            Commitment = record.Commitment,
            Secret = record.Secret,
            Witnesses = record.Witnesses,
            LeafCount = tree.LeafCount,
            Object = ProvenLine.Of(tree, record.Lines, lineOf[mine.ToString()]),
            Stratum = ProvenLine.Of(tree, record.Lines, lineOf[stratum.ToString()]),
            Ticket = ticket,
            Cut = cut,
            Drawn = string.CompareOrdinal(ticket, cut) <= 0,
        };
    }
}
