namespace Portal.Domain.Draws;

/// <summary>Replays a record from its lines, salt, secret and witnesses, and compares.</summary>
internal static class RecordVerifier
{
    private static readonly string[] Checks =
    [
        "底册各行的格式和顺序，冻结条件是否满足；",
        "由底册和盐值重新计算底册根哈希（frameRoot）；",
        "由保密数（secret）重新计算承诺值（commitment）；",
        "由底册根哈希、保密数和见证内容重新计算种子（seed）；",
        "由种子重新抽取单位、检查人员，重新分派检查组（含交换）；",
        "文件全文与按规定格式重新生成的抽取记录逐字比较。",
    ];

    public static Verification Verify(string text, object? json)
    {
        var read = DrawRecord.Read(json);
        if (!read.Succeeded) return Result([read.Refusal.Reason]);
        var record = read.Value;
        List<string> differences = [];
        if (record.Protocol != DrawRecord.ProtocolName) differences.Add($"抽取规程（protocol）应为“{DrawRecord.ProtocolName}”，记录为“{record.Protocol}”。");
        if (!Hex.IsHash(record.Salt)) differences.Add("盐值（salt）应为 64 位小写十六进制数。");
        if (!Hex.IsHash(record.Secret)) differences.Add("保密数（secret）应为 64 位小写十六进制数。");
        var witnesses = WitnessesOf(record.Witnesses, differences);
        var frame = FrameOf(record.Lines, differences);
        if (differences.Count > 0 || frame is null) return Result(differences);

        var replayed = DrawRecord.Of(frame, record.Salt, record.Secret, witnesses);
        differences.AddRange(RecordComparison.Differences(record, replayed));
        if (differences.Count == 0 && DrawVerifier.DifferentWriting(text, replayed.ToJson()) is { } writing) differences.Add(writing);
        return Result(differences);
    }

    private static Verification Result(IReadOnlyList<string> differences) => new("抽取记录", Checks, differences);

    internal static List<Witness> WitnessesOf(IReadOnlyList<string> texts, List<string> differences)
    {
        List<Witness> witnesses = [];
        if (texts.Count == 0) differences.Add("没有见证人（witnesses）：至少要有一名。");
        foreach (var text in texts)
        {
            var witness = Witness.Parse(text);
            if (!witness.Succeeded) differences.Add(witness.Refusal.Reason);
            else if (witness.Value.ToString() != text) differences.Add($"见证“{text}”的文字不是规范形式（NFC）。");
            else witnesses.Add(witness.Value);
        }
        return witnesses;
    }

    private static Frame? FrameOf(IReadOnlyList<string> lines, List<string> differences)
    {
        var parsed = Frame.Parse(lines);
        if (!parsed.Succeeded)
        {
            differences.Add(parsed.Refusal.Reason);
            return null;
        }
        var frame = parsed.Value;
        if (frame.Lines.Index().FirstOrDefault(l => l.Item != lines[l.Index]) is { Item: { } expected, Index: var at })
            differences.Add($"底册（lines）第 {at + 1} 行的顺序或文字不合规程：记录为“{lines[at]}”，应为“{expected}”。");
        if (frame.RefusalToFreeze() is { } refusal) differences.Add($"底册不满足冻结条件：{refusal.Reason}");
        return frame;
    }
}
