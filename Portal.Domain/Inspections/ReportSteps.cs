namespace Portal.Domain.Inspections;

/// <summary>检查报告的拟写、送审、退回与签发 (Art. 18).</summary>
[Article(18)]
public static class ReportSteps
{
    /// <summary>填写报告 (Art. 18): kept as a draft until it is finished.</summary>
    public static Outcome DraftReport(this Inspection i, Report report)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.EndedOn is null) return new Refusal("检查结束后才能填写检查报告。", 18);
        if (i.ReportFinishedOn is { } done) return new Refusal($"检查报告已于 {done:yyyy-MM-dd} 完成，不能再修改。", 18);
        // What was submitted and is then changed has to be submitted again.
        var before = i.Report;
        i.Report = new Report(report.Time.Trim(), report.Content.Trim(), report.Findings.Trim(), report.Evaluation.Trim(), report.Proposals.Trim());
        if (i.Report != before) i.ReportSubmittedOn = null;
        return Outcome.Done;
    }

    /// <summary>送审 (Art. 18): all five parts stand; the head reviews.</summary>
    public static Outcome SubmitReport(this Inspection i, DateOnly today)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.EndedOn is null) return new Refusal("检查结束后才能送审检查报告。", 18);
        if (i.ReportFinishedOn is { } done) return new Refusal($"检查报告已于 {done:yyyy-MM-dd} 完成。", 18);
        if (i.ReportSubmittedOn is { } waiting) return new Refusal($"检查报告已于 {waiting:yyyy-MM-dd} 送审，等待科室负责人签发。", 18);
        if (i.Report.RefusalToFinish() is { } empty) return empty;
        i.ReportSubmittedOn = today;
        return Outcome.Done;
    }

    /// <summary>退回报告 (Art. 18): with what is to be written anew; the five working days run on.</summary>
    public static Outcome ReturnReport(this Inspection i, string remarks, DateOnly today, string by)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.ReportFinishedOn is { } done) return new Refusal($"检查报告已于 {done:yyyy-MM-dd} 完成，不能退回。", 18);
        if (i.ReportSubmittedOn is null) return new Refusal("检查报告还没有送审，不能退回。", 18);
        if (string.IsNullOrWhiteSpace(remarks)) return new Refusal("请写明退回修改的意见。", 18);
        (i.ReportSubmittedOn, i.ReportReturns) = (null, [.. i.ReportReturns, new ReportReturn(today, by, remarks.Trim())]);
        return Outcome.Done;
    }

    /// <summary>完成报告 (Art. 18): signed by the head, with all five parts.</summary>
    public static Outcome FinishReport(this Inspection i, DateOnly on, DateOnly today, string by)
    {
        if (i.RefusalIfClosed() is { } closed) return closed;
        if (i.EndedOn is not { } ended) return new Refusal("检查结束后才能完成检查报告。", 18);
        if (i.ReportFinishedOn is { } done) return new Refusal($"检查报告已于 {done:yyyy-MM-dd} 完成。", 18);
        if (i.Report.RefusalToFinish() is { } empty) return empty;
        if (Steps.Span(on, ended, today, "报告完成日期", "检查结束日期", 18) is { } span) return span;
        (i.ReportFinishedOn, i.ReportSignedBy) = (on, by);
        return Outcome.Done;
    }
}
