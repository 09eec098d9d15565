namespace Portal.Domain.Inspections;

/// <summary>现场检查记录 (Art. 14, 18): the checklist answered point by point, then confirmed by two inspectors.</summary>
/// <remarks>Who changes the record after a confirmation takes the confirmations away, and the result of the item with them: both spoke of the old one.</remarks>
[Article(14, 18)]
public static class SiteRecord
{
    /// <summary>行政处罚法 Art. 42: two officers at least.</summary>
    private const int Officers = 2;

    extension(Inspection i)
    {
        /// <summary>有效的确认: of those who are in the team.</summary>
        private IEnumerable<Confirmation> Standing => i.Confirmations.Where(c => i.Members.Exists(m => m.InspectorId == c.InspectorId));

        private int Needed => Math.Min(Officers, i.Members.Count);

        /// <summary>还差几人确认.</summary>
        public int StillToConfirm => Math.Max(0, i.Needed - i.Standing.Count());

        /// <summary>确认完成之日: the day of the second confirmation; null before it.</summary>
        public DateOnly? ConfirmedOn => i.StillToConfirm > 0 || i.Needed == 0 ? null : i.Standing.Select(c => c.On).Order().ElementAt(i.Needed - 1);

        public IEnumerable<CheckPoint> PointsOf(int itemId) => i.Points.Where(p => p.ItemId == itemId);
    }

    /// <summary>领取检查要点 (Art. 14): the checklist of the scheme becomes this inspection's own with its first visit.</summary>
    public static void TakeChecklist(this Inspection i, IEnumerable<CheckPoint> points)
    {
        if (i.Points.Count == 0) i.Points = [.. points];
    }

    /// <summary>记录检查要点 (Art. 14, 18): all points of one item at once.</summary>
    public static Outcome Answer(this Inspection i, int itemId, IReadOnlyList<CheckPoint> answers)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.VisitOn is null) return new Refusal("请先登记到场日期，再记录检查要点。", 14);
        if (i.EndedOn is not null) return new Refusal("检查已结束，现场记录不能再修改。", 18);
        var own = i.PointsOf(itemId).ToList();
        if (own.Count == 0) return new Refusal("本次检查不包含该事项。", 14);
        if (!own.Select(p => p.Text).SequenceEqual(answers.Select(a => a.Text))) return new Refusal("检查要点与本次检查的不一致，请刷新后重新填写。", 14);
        if (answers.Select(a => a.Check()).FirstOrDefault(r => r is not null) is { } wrong) return wrong;
        var plain = answers.Select(a => a.Plain() with { ItemId = itemId }).ToList();
        if (own.SequenceEqual(plain)) return Outcome.Done;
        var next = new Queue<CheckPoint>(plain);
        i.Points = [.. i.Points.Select(p => p.ItemId == itemId ? next.Dequeue() : p)];
        i.Confirmations = [];
        i.Items = [.. i.Items.Select(item => item.ItemId == itemId ? item with { Finding = null, Details = "", SettledOn = null, SettledBy = "" } : item)];
        return Outcome.Done;
    }

    /// <summary>确认现场记录 (Art. 14): by a member of the team, once every point is answered.</summary>
    public static Outcome Confirm(this Inspection i, int inspectorId, DateOnly on, DateOnly today, string by, bool onPaper)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.VisitOn is not { } visit) return new Refusal("请先登记到场日期并记录检查要点，再确认现场记录。", 14);
        if (i.EndedOn is not null) return new Refusal("检查已结束，不能再确认现场记录。", 18);
        if (i.Members.Find(m => m.InspectorId == inspectorId) is not { } member) return new Refusal("只有本次检查的检查人员才能确认现场记录。", 14);
        if (i.Confirmations.Exists(c => c.InspectorId == inspectorId)) return new Refusal($"{member.Name}已经确认过现场记录。", 14);
        if (i.Points.Find(p => !p.IsAnswered) is { } open) return new Refusal($"要点“{open.Text}”还没有记录，全部要点记录后才能确认。", 14);
        if (Steps.Span(on, visit, today, "确认日期", "到场日期", 14) is { } span) return span;
        i.Confirmations = [.. i.Confirmations, new Confirmation(inspectorId, member.Name, on, by, onPaper)];
        return Outcome.Done;
    }

    /// <summary>What the record forbids to conclude; null when a result agrees with it.</summary>
    internal static Refusal? RefusalToConclude(this Inspection i, int itemId, Finding finding)
    {
        if (i.StillToConfirm > 0) return new Refusal($"现场记录须经两名检查人员确认后才能确定结果，还差 {i.StillToConfirm} 人。", 14);
        if (finding is not Finding.未发现问题) return null;
        var points = i.PointsOf(itemId).ToList();
        if (points.Find(p => p.Problem is true) is { } bad) return new Refusal($"现场记录中“{bad.Text}”发现了问题，检查结论不能是“未发现问题”。", 18);
        return points.Count > 0 && points.All(p => p.Checked is false) ? new Refusal("现场记录中没有一条要点实际检查过，检查结论不能是“未发现问题”。", 18) : null;
    }
}
