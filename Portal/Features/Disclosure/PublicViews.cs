using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Features.Disclosure;

/// <summary>可公开的内容 (Art. 6): what may leave the office, field by field. What is not named here does not leave.</summary>
/// <remarks>No address, phone, note, interest, works, free text of a finding: nobody reviewed those for the public.</remarks>
[Article(6)]
[JsonDerivedType(typeof(PublicItems)), JsonDerivedType(typeof(PublicInspectors)), JsonDerivedType(typeof(PublicPlan)), JsonDerivedType(typeof(PublicDraw))]
[JsonDerivedType(typeof(PublicResult)), JsonDerivedType(typeof(PublicHandling)), JsonDerivedType(typeof(PublicAnnual))]
public abstract record PublicView
{
    /// <summary>内容校验值: lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(this))));
}

/// <summary>事项清单 (Art. 8).</summary>
[Article(8)]
public sealed record PublicItems(IReadOnlyList<PublicItem> Items) : PublicView;

/// <summary>抽查事项 (Art. 8).</summary>
[Article(8)]
public sealed record PublicItem(
    string Section, string Code, string Name, CheckItemDegree Degree, string ObjectKinds, string Content, string LegalBasis, string Method, string Frequency, int Edition);

/// <summary>执法检查人员名录 (Art. 10).</summary>
[Article(10)]
public sealed record PublicInspectors(IReadOnlyList<PublicInspector> Inspectors) : PublicView;

/// <summary>执法检查人员 (Art. 10).</summary>
[Article(10)]
public sealed record PublicInspector(string Name, string Certificate, string Section, string Qualifications, DateOnly? ValidUntil);

/// <summary>年度检查计划 (Art. 12, 13).</summary>
[Article(12, 13)]
public sealed record PublicPlan(int Year, string Section, int Edition, DateOnly? AcceptedOn, IReadOnlyList<PublicPlanLine> Lines) : PublicView;

/// <summary>计划任务 (Art. 13).</summary>
[Article(13)]
public sealed record PublicPlanLine(int No, string Task, string Items, string Range, string Shares, int TimesPerYear, string Months, string Team);

/// <summary>抽取结果 (Art. 14) with what proves it: neither salt nor list, which would tell of interests (Art. 15).</summary>
[Article(14, 15)]
public sealed record PublicDraw(
    string No, string Section, string Task, string Kind, DateOnly Day, DateOnly FromOn, DateOnly ToOn, string Fingerprint, string Commitment, string Secret, string Seed,
    IReadOnlyList<string> Witnesses, bool Stands, IReadOnlyList<PublicAssignment> Objects) : PublicView;

/// <summary>抽中单位和检查组 (Art. 14); in a substitute draw (Art. 15) no object, only who was drawn.</summary>
[Article(14, 15)]
public sealed record PublicAssignment(string Code, string Name, IReadOnlyList<string> Team);

/// <summary>检查结果 (Art. 19), in the words of the national platform.</summary>
[Article(19)]
public sealed record PublicResult(
    string PlanNo, string PlanName, string TaskNo, string TaskName, string Type, string Authority, DateOnly FinishedOn, string Name, string Code,
    IReadOnlyList<PublicFinding> Findings) : PublicView;

/// <summary>单项检查结果 (Art. 18, 19).</summary>
[Article(18, 19)]
public sealed record PublicFinding(string Item, string Result);

/// <summary>处理结果 (Art. 22).</summary>
[Article(22)]
public sealed record PublicHandling(string Section, string Name, string Code, string Task, string Decision, string DocumentNo, DateOnly DecidedOn) : PublicView;

/// <summary>年度公开 (Art. 23), in the order of the article: for each part the section's text and, apart from it, the figures.</summary>
/// <param name="AsOf">The day on which the figures were counted.</param>
[Article(23)]
public sealed record PublicAnnual(
    int Year, string Section, DateOnly AsOf, IReadOnlyList<PublicAnnualPart> Parts, IReadOnlyList<PublicAnnualDraw> Draws) : PublicView;

/// <summary>执行情况的一个部分 (Art. 23).</summary>
[Article(23)]
public sealed record PublicAnnualPart(string Title, string Text, IReadOnlyList<PublicAnnualFigure> Figures);

/// <summary>执行情况的数字 (Art. 23).</summary>
[Article(23)]
public sealed record PublicAnnualFigure(string Name, string Unit, int Count);

/// <summary>抽取一览 (Art. 23): when, for what, and how many objects and inspectors.</summary>
[Article(23)]
public sealed record PublicAnnualDraw(string No, string Task, DateOnly Day, DateOnly FromOn, DateOnly ToOn, int Objects, int Inspectors);
