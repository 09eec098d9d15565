using Microsoft.AspNetCore.Components;
using Portal.Domain.Plans;

namespace Portal.Features.Draws;

/// <summary>The points are edited in place; nothing is kept before 保存方案.</summary>
public partial class SchemePage
{
    private SchemeView? view;
    private string process = "";
    private List<PointRow> points = [];

    [Inject] private SchemeBoard Board { get; set; } = null!;
    [Inject] private AmendScheme AmendScheme { get; set; } = null!;
    [Parameter] public int Id { get; set; }

    private bool MayAmend => view is { FirstVisit: null } && ActsFor(view.Draw.SectionId) && Role is Domain.Office.Role.科室负责人 or Domain.Office.Role.工程管理科;

    protected override async Task Load()
    {
        view = Take(await Board.Scheme(Who, Id));
        if (view is null) return;
        process = view.Scheme.Process;
        points = [.. view.Scheme.Points.Select(p => new PointRow(p.ItemId) { Text = p.Text })];
    }

    private List<PointRow> Of(int itemId) => [.. points.Where(p => p.ItemId == itemId)];

    private void Move(PointRow point, int by)
    {
        var own = Of(point.ItemId);
        var other = own[own.IndexOf(point) + by];
        var (at, there) = (points.IndexOf(point), points.IndexOf(other));
        (points[at], points[there]) = (other, point);
    }

    private Task Save() => Do(() => AmendScheme.Run(Who, Id, view!.Scheme.Version, process, [.. points.Select(p => new SchemePoint(p.ItemId, p.Text))]), "检查方案已保存");

    private sealed class PointRow(int itemId)
    {
        public int ItemId => itemId;
        public string Text { get; set; } = "";
    }
}
