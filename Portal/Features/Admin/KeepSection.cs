using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Admin;

/// <summary>设置科室 (Art. 7): enters a section, or renames one.</summary>
[Article(7), Verb("设置科室", Role.系统管理员)]
public sealed class KeepSection(Desk desk)
{
    /// <param name="id">Null for a new section.</param>
    public Task<Outcome<int>> Run(Who who, int? id, string name, bool coordinates) => desk.Write<KeepSection, int>(who, async work =>
    {
        name = name.Trim();
        if (name.Length == 0) return new Refusal("科室名称不能为空。", 7);
        if (await work.Db.Sections.AnyAsync(s => s.Id != id && s.Name == name)) return new Refusal($"科室“{name}”已经存在。", 7);
        if (coordinates && await work.Db.Sections.AnyAsync(s => s.Id != id && s.Coordinates)) return new Refusal("统筹科室只能有一个。", 7);
        var section = id is null ? null : await work.Db.Sections.SingleOrDefaultAsync(s => s.Id == id);
        if (id is not null && section is null) return Work.Missing("科室");
        if (section is null) work.Db.Sections.Add(section = new Section(name, coordinates));
        else section.Rename(name, coordinates);
        await work.Db.SaveChangesAsync();
        return section.Id;
    });
}
