namespace Portal.Domain.Draws;

/// <summary>Checks what a slip can prove by itself, and that what it states hangs together.</summary>
internal static class SlipVerifier
{
    private static readonly string[] Checks =
    [
        "本单位一行和所在分层一行都在事先冻结的底册中（由审计路径算到底册根哈希）；",
        "由保密数（secret）重新计算承诺值（commitment）；",
        "由底册根哈希、保密数和见证内容重新计算种子，再由种子重新计算本单位的号签（ticket）；",
        "本单位的号签与入围线（cut）比较，是否与“抽中”（drawn）一致；入围线由抽取机关出具，可与同一分层其他单位的凭单对照；",
        "文件全文与按规定格式重新生成的抽取凭单逐字比较。",
    ];

    public static Verification Verify(string text, object? json)
    {
        var read = Slip.Read(json);
        if (!read.Succeeded) return Result([read.Refusal.Reason]);
        var slip = read.Value;
        List<string> differences = [];
        if (slip.Protocol != DrawRecord.ProtocolName) differences.Add($"抽取规程（protocol）应为“{DrawRecord.ProtocolName}”，凭单为“{slip.Protocol}”。");
        if (!Hex.IsHash(slip.Secret)) differences.Add("保密数（secret）应为 64 位小写十六进制数。");
        if (Commitment.To(slip.Secret).Text != slip.Commitment) differences.Add("承诺值（commitment）与保密数（secret）不符。");
        Place("本单位一行（object）", slip.Object, slip, differences);
        Place("分层一行（stratum）", slip.Stratum, slip, differences);
        var seed = Seed.Of(slip.FrameRoot, slip.Secret, RecordVerifier.WitnessesOf(slip.Witnesses, differences));
        Standing(slip, seed, differences);
        if (differences.Count == 0 && DrawVerifier.DifferentWriting(text, slip.ToJson()) is { } writing) differences.Add(writing);
        return Result(differences);
    }

    private static Verification Result(IReadOnlyList<string> differences) => new("抽取凭单", Checks, differences);

    private static void Place(string what, ProvenLine line, Slip slip, List<string> differences)
    {
        if (!Hex.IsHash(line.Salt) || !line.Path.All(Hex.IsHash)) differences.Add($"{what}的盐值和审计路径应为 64 位小写十六进制数。");
        else if (FrameTree.RootFrom(line, slip.LeafCount) != slip.FrameRoot) differences.Add($"{what}不能由审计路径算到底册根哈希（frameRoot）。");
    }

    private static void Standing(Slip slip, Seed seed, List<string> differences)
    {
        if (slip.Object.Line.Split('\t') is not ["object", var id, var key] || slip.Stratum.Line.Split('\t') is not ["stratum", var stratum, var quota] || stratum != key)
        {
            differences.Add("本单位一行（object）与分层一行（stratum）不是同一分层的单位行和分层行。");
            return;
        }
        if (Ticket.Of(seed, "object", id).ToString() != slip.Ticket) differences.Add("号签（ticket）与种子不符：种子由底册根哈希、保密数和见证内容算出。");
        if (quota == "0" ? slip.Cut.Length > 0 : !Hex.IsHash(slip.Cut)) differences.Add($"入围线（cut）与分层的抽取数量 {quota} 不符。");
        if (slip.Drawn != (string.CompareOrdinal(slip.Ticket, slip.Cut) <= 0))
            differences.Add($"号签（ticket）与入围线（cut）比较，本单位应为“{(slip.Drawn ? "未抽中" : "抽中")}”，凭单写为“{(slip.Drawn ? "抽中" : "未抽中")}”（drawn）。");
    }
}
