using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Features.Rosters;
using Portal.Features.Works;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(6, 8, 10, 14, 19, 22)]
public sealed class BundleTests
{
    /// <summary>In every field that is nobody's business outside; each with a number of its own, so that a find says which.</summary>
    private static string Salt(int n) => $"PRIVATE{n:00}盐";

    [Fact]
    public async Task Nothing_classified_or_personal_is_anywhere_in_the_bundle()
    {
        await using var office = await Salted();
        var files = Unpack(await Make(office, update: false));
        foreach (var (path, bytes) in files.SelectMany(Parts))
        {
            var text = Encoding.UTF8.GetString(bytes);
            for (var n = 1; n <= 40; n++) Assert.False(text.Contains(Salt(n)) || text.Contains($"PRIVATE{n:00}"), $"{path} holds {Salt(n)}.");
            foreach (var number in new[] { "987654", "8765.43", "13900001111" }) Assert.False(text.Contains(number), $"{path} holds {number}.");
        }
        // The search can find: what is public is there.
        Assert.Contains("漯河示例1号建设有限公司", Encoding.UTF8.GetString(files["results.html"]));
        Assert.Contains("公开文号一", Encoding.UTF8.GetString(files["handlings.html"]));
        Assert.Contains(Parts(new("data/all.xlsx", files["data/all.xlsx"])), part => Encoding.UTF8.GetString(part.Value).Contains("漯河示例1号建设有限公司"));
        Assert.Contains("公开检查员", Encoding.UTF8.GetString(files["inspectors.html"]));
    }

    [Fact]
    public async Task A_draw_is_published_with_what_proves_it_and_without_its_list()
    {
        await using var office = await Open("2026-03-02");
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var draw = await office.Revealed(line);
        var kept = await office.Draw(draw);
        var files = Unpack(await Make(office, update: false));
        var page = Encoding.UTF8.GetString(files[$"draws/{draw}.html"]);
        Assert.Contains(kept.FrameRoot, page);
        Assert.Contains(kept.Commitment, page);
        Assert.Contains("王见证：3 6 1", page);
        Assert.All(await office.InspectionsOf(draw), i => Assert.Contains(i.EnterpriseCode, page));
        Assert.All([kept.Salt, "conflict\t", "inspector\t", "object\t", "stratum\t"], unsaid => Assert.DoesNotContain(files, f => f.Key != "verify.html" && Encoding.UTF8.GetString(f.Value).Contains(unsaid)));
        Assert.Contains("抽取核验", Encoding.UTF8.GetString(files["verify.html"]));
        Assert.Contains("href=\"../verify.html\"", page);
    }

    [Fact, Article(23)]
    public async Task The_annual_disclosure_leaves_the_office_once_it_is_approved_with_its_text_and_nothing_of_the_dossiers_own_words()
    {
        await using var office = await Open("2026-03-02");
        await office.EnterRosters();
        await office.CarriedOut(await office.Revealed(await office.AcceptedLine()));
        office.GoTo("2027-01-05");
        var id = await office.Submitted(2026);
        var before = Unpack(await Make(office, update: false));
        Assert.All(before.SelectMany(Parts), f => Assert.DoesNotContain("说明文字", Encoding.UTF8.GetString(f.Value)));
        Assert.DoesNotContain(before.Keys, f => f.StartsWith("annual/"));
        Must(await office.Review(office.Head, id, true, "秘密审核意见"));
        Must(await office.Review(office.Coordinator, id, false, "秘密退回意见"));
        Must(await office.Get<SubmitDisclosure>().Run(office.Staff, id, await office.DisclosureVersion(id), DisclosureSteps.Written));
        Must(await office.Review(office.Head, id, true));
        Must(await office.Review(office.Coordinator, id, true));
        var files = Unpack(await Make(office, update: true));
        var page = Encoding.UTF8.GetString(files[$"annual/{office.Own}-2026.html"]);
        Assert.Contains("运用说明文字", page);
        Assert.Contains("抽2026-001", page);
        Assert.Contains($"href=\"annual/{office.Own}-2026.html\"", Encoding.UTF8.GetString(files["annual.html"]));
        Assert.Contains(Parts(new("data/all.xlsx", files["data/all.xlsx"])), part => Encoding.UTF8.GetString(part.Value).Contains("处理决定：责令改正"));
        Assert.Contains("data/annual.json", files.Keys);
        // Opinions, violations, findings and remarks are counted there, never quoted.
        foreach (var (path, bytes) in files.SelectMany(Parts))
            Assert.False(Encoding.UTF8.GetString(bytes).Contains("秘密"), path);
    }

    [Fact]
    public async Task Every_file_is_in_the_manifest_and_every_link_leads_to_one()
    {
        await using var office = await Salted();
        var files = Unpack(await Make(office, update: false));
        var manifest = BundleArchive.Read(files["manifest.json"]);
        Assert.Equal(files.Keys.Except(["manifest.json", "SHA256SUMS"]).Order(StringComparer.Ordinal), manifest.Files.Keys);
        Assert.All(manifest.Files, f => Assert.Equal(f.Value, Convert.ToHexStringLower(SHA256.HashData(files[f.Key]))));
        Assert.Equal(64, manifest.TrailHead.Length);
        var sums = Encoding.UTF8.GetString(files["SHA256SUMS"]).TrimEnd('\n').Split('\n').Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files["manifest.json"])), sums["manifest.json"]);
        foreach (var (path, bytes) in files.Where(f => f.Key.EndsWith(".html") && f.Key != "verify.html"))
        {
            var page = Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("<script", page);
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(page, "href=\"([^\"#]+)\""))
                Assert.Contains(link.Groups[1].Value.Replace("../", ""), files.Keys);
        }
    }

    [Fact]
    public async Task The_second_press_makes_only_what_changed_and_says_so_when_nothing_did()
    {
        await using var office = await Salted();
        Assert.Contains("请先制作完整", Refused(await office.Get<MakeBundle>().Run(office.Coordinator, true)));
        await Make(office, update: false);
        Assert.Contains("没有变化", Refused(await office.Get<MakeBundle>().Run(office.Coordinator, true)));
        await office.Enter(RosterSteps.CheckItem(office.Own, 7));
        var files = Unpack(await Make(office, update: true));
        Assert.Equal(["SHA256SUMS", "data/all.xlsx", "data/items.json", "index.html", "items.html", "manifest.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("对人防工程维护管理的监督检查7", Encoding.UTF8.GetString(files["items.html"]));
        Assert.Equal(["data/all.xlsx", "data/items.json", "index.html", "items.html"], BundleArchive.Read(files["manifest.json"]).Changed);
        Assert.Equal(2, Must(await office.Get<PublicationBoard>().Bundles(office.Leader, 1)).Total);
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_and_only_the_coordinator_presses()
    {
        await using var office = await Salted();
        Assert.Contains("工程管理科", Refused(await office.Get<MakeBundle>().Run(office.Head, false)));
        var first = Unpack(await Make(office, update: false));
        office.GoTo("2026-11-30");
        var second = Unpack(await Make(office, update: false));
        // The trail has gone on; nothing else has.
        Assert.All(first.Where(f => f.Key is not ("manifest.json" or "SHA256SUMS")), f => Assert.True(f.Value.SequenceEqual(second[f.Key]), f.Key));
    }

    private static async Task<TestOffice> Salted()
    {
        var office = await Open();
        await using (var db = await office.Db())
        {
            db.Inspectors.Add(Must(Inspector.Enter(new InspectorFacts
            {
                Name = "公开检查员",
                Certificate = "16119000001",
                Gender = Salt(1),
                SectionId = office.Own,
                Post = Salt(2),
                Issuer = Salt(3),
                Employment = Salt(4),
                Phone = Salt(5),
                Note = Salt(6),
                Qualifications = ["人民防空"],
            })));
            await db.SaveChangesAsync();
        }
        var item = RosterSteps.CheckItem(office.Own) with { Note = Salt(7) };
        await office.Enter(item);
        var id = await office.Reported(finding: Finding.发现问题待后续处理);
        await using (var db = await office.Db())
        {
            var inspection = db.Inspections.Single(i => i.Id == id);
            var enterprise = db.Enterprises.Single(e => e.Id == inspection.EnterpriseId);
            Must(enterprise.Amend(enterprise.Facts() with
            {
                Address = Salt(8),
                LegalPerson = Salt(9),
                Phone = Salt(10),
                Note = Salt(11),
                WorksCount = 987654,
                WorksArea = 8765.43m,
                District = Salt(12),
            }));
            Must(inspection.SendFeedback(new Feedback(FeedbackMethod.邮寄送达, Day("2026-11-19"), Salt(13)), Day("2026-11-23")));
            Must(inspection.ReceiveFeedback(Day("2026-11-20"), Day("2026-11-23")));
            Must(inspection.GiveOpinion(new Opinion(Salt(14), Salt(15)), Day("2026-11-23"), Day("2026-11-23")));
            Must(inspection.Handle(new Handling(Salt(16), HandlingDecision.责令改正, "公开文号一", Day("2026-11-20"), "", Salt(17)), Day("2026-11-23")));
            await db.SaveChangesAsync();
            Must(await office.Get<EnterWorks>().Run(office.Staff, new() { No = Salt(18), Name = Salt(19), Location = Salt(20), Protection = Salt(22), Purpose = Salt(23), Note = Salt(24), Area = 8765.43m, Parties = [new(WorksRole.维护使用单位, enterprise.Id)] }));
        }
        Must(await office.Get<DeclareInterest>().Run(office.Coordinator, 1, 1, Salt(21)));
        Must(await office.Get<EnterInspector>().Run(office.Coordinator, RosterSteps.Inspector(2, office.Own) with { Name = "公开检查员二", Phone = "13900001111" }));
        return office;
    }

    private static async Task<byte[]> Make(TestOffice office, bool update)
    {
        var told = new List<(int Done, int Of)>();
        var id = Must(await office.Get<MakeBundle>().Run(office.Coordinator, update, (done, of) => told.Add((done, of))));
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.InRange(t.Done, 1, t.Of));
        var file = Must(await office.Get<PublicationBoard>().Bundle(office.Leader, id));
        var bytes = await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, file.Sha256));
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return bytes;
    }

    private static Dictionary<string, byte[]> Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    // A workbook is an archive itself: each of its parts is looked into.
    private static IEnumerable<KeyValuePair<string, byte[]>> Parts(KeyValuePair<string, byte[]> file) =>
        file.Key.EndsWith(".xlsx") ? Unpack(file.Value).Select(p => new KeyValuePair<string, byte[]>($"{file.Key}/{p.Key}", p.Value)) : [file];
}
