namespace Portal.Domain.Inspections;

/// <summary>现场记录的确认 (Art. 14): one member of the team stands by what was recorded on the spot.</summary>
/// <param name="On">确认日期.</param>
/// <param name="By">Whose account entered it: the member's own, or whoever registered the signed paper.</param>
/// <param name="OnPaper">纸质签字: the scan lies among the attachments.</param>
[Article(14)]
public sealed record Confirmation(int InspectorId, string Name, DateOnly On, string By, bool OnPaper);
