using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(14, 18)]
public sealed class KeepDraftTests
{
    [Fact]
    public async Task A_draft_is_its_writers_own_changes_nothing_of_the_dossier_and_leaves_no_trail()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var keep = office.Get<KeepDraft>();
        Must(await keep.Run(office.Staff, id, "report", "{\"a\":1}", "{}"));
        Must(await keep.Run(office.Staff, id, "report", "{\"a\":2}", "{}"));
        Must(await keep.Run(office.Head, id, "report", "{\"b\":1}", "{}"));
        var board = office.Get<DossierBoard>();
        Assert.Equal(("{\"a\":2}", "{}", new DateTime(2026, 11, 23, 9, 0, 0)), Told(Must(await board.Dossier(office.Staff, id)).Drafts["report"]));
        Assert.Equal("{\"b\":1}", Must(await board.Dossier(office.Head, id)).Drafts["report"].Text);
        Assert.Empty(Must(await board.Dossier(office.Coordinator, id)).Drafts);
        Must(await keep.Run(office.Staff, id, "report", "{}", "{}"));
        Assert.Empty(Must(await board.Dossier(office.Staff, id)).Drafts);
        await using var db = await office.Db();
        Assert.Equal((0, 0), ((await office.Dossier(id)).Version, await db.Trail.CountAsync(t => t.Verb == "暂存填写内容")));
    }

    [Fact]
    public async Task Only_who_may_fill_the_form_keeps_a_draft_and_not_without_end()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var keep = office.Get<KeepDraft>();
        Assert.Contains("第7条", Refused(await keep.Run(office.OtherStaff, id, "report", "{1}", "{}")));
        Assert.Contains("您的角色是领导", Refused(await keep.Run(office.Leader, id, "report", "{1}", "{}")));
        Assert.Contains("没有找到该检查", Refused(await keep.Run(office.Staff, 99, "report", "{1}", "{}")));
        Assert.Contains("内容过长", Refused(await keep.Run(office.Staff, id, "report", new string('长', 60_001), "{}")));
    }

    private static (string, string, DateTime) Told(DraftLine draft) => (draft.Text, draft.Basis, draft.SavedAt);
}
