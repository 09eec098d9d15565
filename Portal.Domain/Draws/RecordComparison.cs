namespace Portal.Domain.Draws;

/// <summary>Names, field by field, where a record says something else than its replay.</summary>
internal static class RecordComparison
{
    public static IEnumerable<string> Differences(DrawRecord recorded, DrawRecord replayed)
    {
        var (was, now) = (recorded.Result, replayed.Result);
        IEnumerable<string?> findings =
        [
            One("底册根哈希（frameRoot）", recorded.FrameRoot, replayed.FrameRoot),
            One("承诺值（commitment）", recorded.Commitment, replayed.Commitment),
            One("种子（seed）", recorded.Seed, replayed.Seed),
            Many("抽中单位（objects）", was.Objects, now.Objects),
            Many("检查组（teams）", was.Teams.Select(t => string.Join('、', t)), now.Teams.Select(t => string.Join('、', t))),
            Many("分派（assignment）", was.Assignment.Select(Assigned), now.Assignment.Select(Assigned)),
            One("分派次数（attempt）", $"{was.Attempt}", $"{now.Attempt}"),
            Many("交换（exchanges）", was.Exchanges.Select(e => $"{e.Object}与{e.Other}"), now.Exchanges.Select(e => $"{e.Object}与{e.Other}")),
            One("无效抽取的单位（void）", was.Unassignable ?? "无", now.Unassignable ?? "无"),
        ];
        return findings.OfType<string>();
    }

    private static string Assigned(KeyValuePair<string, int> a) => $"{a.Key}→第 {a.Value} 组";

    private static string? One(string field, string recorded, string replayed) =>
        recorded == replayed ? null : $"{field}不符：记录为“{recorded}”，重新计算为“{replayed}”。";

    private static string? Many(string field, IEnumerable<string> recorded, IEnumerable<string> replayed)
    {
        string[] was = [.. recorded], now = [.. replayed];
        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == was.Length && at == now.Length ? null
            : One($"{field}第 {at + 1} 项", at < was.Length ? was[at] : "（没有）", at < now.Length ? now[at] : "（没有）")
              + (was.Length == now.Length ? "" : $"记录共 {was.Length} 项，重新计算共 {now.Length} 项。");
    }
}
