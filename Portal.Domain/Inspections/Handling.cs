namespace Portal.Domain.Inspections;

/// <summary>后续处理 (Art. 22): penalty or not, transfer to another agency, transfer to the judiciary, and what goes before them.</summary>
[Article(22)]
public enum HandlingDecision { 责令改正 = 0, 立案查处 = 1, 行政处罚 = 2, 不予行政处罚 = 3, 移送其他机关 = 4, 移送司法机关 = 5, 无需处理 = 6 }

/// <summary>违法行为后续处理 (Art. 22): a decision on a violation, its document and its publication.</summary>
/// <param name="DocumentNo">文书文号; none where there is nothing to handle.</param>
/// <param name="PublishedAt">公示位置: where it was published; empty while it is not.</param>
/// <param name="PublishedOn">处理公示日期; null while it is not, and of one registered before dates of publication were.</param>
[Article(22)]
public sealed record Handling(string Violation, HandlingDecision Decision, string DocumentNo, DateOnly DecidedOn, string PublishedAt, string By, DateOnly? PublishedOn = null)
{
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Violation)) return new Refusal(Decision is HandlingDecision.无需处理 ? "请写明是什么问题、为什么无需处理。" : "请写明违法行为。", 22);
        if (Decision is not HandlingDecision.无需处理 && string.IsNullOrWhiteSpace(DocumentNo)) return new Refusal("请填写处理文书文号。", 22);
        return PublishedOn is not null && string.IsNullOrWhiteSpace(PublishedAt) ? new Refusal("请填写处理结果公示在哪里。", 22) : null;
    }
}
