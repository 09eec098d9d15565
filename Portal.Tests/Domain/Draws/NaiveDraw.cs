using System.Security.Cryptography;
using System.Text;

namespace Portal.Tests.Domain.Draws;

/// <summary>The draw protocol once more, word by word and without haste, sharing no code with the product.</summary>
internal sealed class NaiveDraw
{
    public List<string> Objects { get; } = [];
    public List<List<string>> Teams { get; } = [];
    public Dictionary<string, int> Assignment { get; private set; } = [];
    public int Attempt { get; private set; }
    public List<string> Exchanges { get; } = [];
    public string? Void { get; private set; }

    public NaiveDraw(IEnumerable<string> text, string seed)
    {
        var lines = text.Select(l => l.Split('\t')).ToList();
        foreach (var stratum in lines.Where(l => l[0] == "stratum"))
            Objects.AddRange(lines.Where(l => l[0] == "object" && l[2] == stratum[1]).Select(l => l[1])
                .OrderBy(id => Hash($"{seed},object,{id}"), StringComparer.Ordinal).Take(int.Parse(stratum[2])));
        Objects.Sort(string.CompareOrdinal);

        var count = int.Parse(lines.Single(l => l[0] == "teams")[1]);
        for (var k = 0; k < count; k++) Teams.Add([]);
        foreach (var role in lines.Where(l => l[0] == "role"))
        {
            var picked = lines.Where(l => l[0] == "inspector" && l[2].Split(',').Contains(role[1]) && !Teams.Any(t => t.Contains(l[1]))).Select(l => l[1])
                .OrderBy(id => Hash($"{seed},inspector,{role[1]},{id}"), StringComparer.Ordinal).Take(count * int.Parse(role[2])).ToList();
            for (var k = 0; k < count; k++)
                for (var at = k; at < picked.Count; at += count) Teams[k].Add(picked[at]);
        }

        bool Meets(int team, string id) => lines.Any(l => l[0] == "conflict" && l[2] == id && Teams[team].Contains(l[1]));
        List<string> order = [];
        for (Attempt = 0; Attempt < 100; Attempt++)
        {
            order = [.. Objects.OrderBy(id => Hash($"{seed},assign,{Attempt},{id}"), StringComparer.Ordinal)];
            Assignment = [];
            for (var i = 0; i < order.Count; i++) Assignment[order[i]] = i % count;
            if (!Assignment.Any(a => Meets(a.Value, a.Key))) return;
        }
        Attempt = 99;
        foreach (var id in order)
        {
            if (!Meets(Assignment[id], id)) continue;
            var other = Objects.Where(o => o != id && !Meets(Assignment[o], id) && !Meets(Assignment[id], o))
                .OrderBy(o => Hash($"{seed},exchange,{id},{o}"), StringComparer.Ordinal).FirstOrDefault();
            if (other is null)
            {
                Void = id;
                return;
            }
            (Assignment[id], Assignment[other]) = (Assignment[other], Assignment[id]);
            Exchanges.Add($"{id} {other}");
        }
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
