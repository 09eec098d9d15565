using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(11, 13)]
public sealed class CategoryTests
{
    private static async Task<CategoryRow> Row(TestOffice office, string name) => Must(await office.Get<CategoryBoard>().List(office.Staff)).Single(c => c.Name == name);

    [Fact]
    public async Task The_list_begins_with_the_common_words_and_only_the_coordinator_changes_it()
    {
        await using var office = await Open();
        Assert.Equal(["建设单位", "设计单位", "施工单位"], Must(await office.Get<CategoryBoard>().List(office.Staff)).Take(3).Select(c => c.Name));
        var add = office.Get<AddCategory>();
        Assert.Contains("您的角色是科室负责人", Refused(await add.Run(office.Head, "拆除单位")));
        Must(await add.Run(office.Coordinator, " 拆除单位 "));
        Assert.Contains("已在清单中", Refused(await add.Run(office.Coordinator, "拆除单位")));
        Assert.Contains("分隔符", Refused(await add.Run(office.Coordinator, "拆除单位、设备单位")));
        Assert.Contains("不能为空", Refused(await add.Run(office.Coordinator, " ")));
    }

    [Fact]
    public async Task An_enterprise_is_entered_only_under_a_listed_word_and_keeps_one_that_was_closed()
    {
        await using var office = await Open();
        Assert.Contains("“拆除单位”不在单位类别清单中", Refused(await office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise() with { Categories = ["拆除单位"] })));
        var id = await office.Enter(RosterSteps.Enterprise());
        var category = await Row(office, "建设单位");
        Must(await office.Get<CloseCategory>().Run(office.Coordinator, category.Id, category.Version, open: false));
        Assert.Contains("不在单位类别清单中", Refused(await office.Get<EnterEnterprise>().Run(office.Staff, RosterSteps.Enterprise(2))));
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, id, 0, RosterSteps.Enterprise() with { Phone = "0395-1" }));
        category = await Row(office, "建设单位");
        Must(await office.Get<CloseCategory>().Run(office.Coordinator, category.Id, category.Version, open: true));
        await office.Enter(RosterSteps.Enterprise(2));
    }

    [Fact]
    public async Task A_new_name_is_carried_through_the_roster_and_under_a_listed_one_the_two_are_one()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Enterprise() with { Categories = ["建设单位", "施工单位"] });
        var category = await Row(office, "建设单位");
        Assert.Equal(1, category.Enterprises);
        Must(await office.Get<RenameCategory>().Run(office.Coordinator, category.Id, category.Version, "开发建设单位"));
        Assert.Equal(["开发建设单位", "施工单位"], Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, id)).Facts.Categories);
        Assert.Contains("刚被他人修改", Refused(await office.Get<RenameCategory>().Run(office.Coordinator, category.Id, category.Version, "别的")));

        category = await Row(office, "开发建设单位");
        Must(await office.Get<RenameCategory>().Run(office.Coordinator, category.Id, category.Version, "施工单位"));
        Assert.Equal(["施工单位"], Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, id)).Facts.Categories);
        await using var db = await office.Db();
        Assert.Equal(1, await db.Categories.CountAsync(c => c.Name == "施工单位"));
        Assert.False(await db.Categories.AnyAsync(c => c.Name == "开发建设单位"));
    }

    [Fact]
    public async Task Moving_up_changes_places_with_the_one_before()
    {
        await using var office = await Open();
        var first = await Row(office, "建设单位");
        Assert.Contains("最前面", Refused(await office.Get<MoveCategory>().Run(office.Coordinator, first.Id, first.Version)));
        var second = await Row(office, "设计单位");
        Must(await office.Get<MoveCategory>().Run(office.Coordinator, second.Id, second.Version));
        Assert.Equal(["设计单位", "建设单位", "施工单位"], Must(await office.Get<EnterpriseBoard>().Words(office.Staff)).Categories.Take(3));
    }
}
