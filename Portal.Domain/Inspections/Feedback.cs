namespace Portal.Domain.Inspections;

/// <summary>反馈方式 (Art. 20): the two ways to hand the result to the object.</summary>
[Article(20)]
public enum FeedbackMethod { 直接送达 = 0, 邮寄送达 = 1 }

/// <summary>结果反馈 (Art. 19, 20): how and when the result was sent to the object.</summary>
/// <param name="Reference">送达回证编号 for direct delivery, 快递单号 for post.</param>
[Article(19, 20)]
public sealed record Feedback(FeedbackMethod Method, DateOnly SentOn, string Reference)
{
    public string ReferenceName => NameOfReference(Method);

    public static string NameOfReference(FeedbackMethod method) => method == FeedbackMethod.直接送达 ? "送达回证编号" : "邮寄单号";

    public Refusal? Check() => string.IsNullOrWhiteSpace(Reference) ? new Refusal($"请填写{ReferenceName}，反馈以送达凭证为准。", 20) : null;
}

/// <summary>结果公示 (Art. 19): the evidence that the result stands on a credit platform.</summary>
/// <param name="Platform">国家企业信用信息公示平台, or the credit-system platform.</param>
/// <param name="Reference">公示编号 or the address of the entry.</param>
[Article(6, 19)]
public sealed record Publication(string Platform, string Reference)
{
    public static readonly IReadOnlyList<string> Platforms = ["国家企业信用信息公示平台", "信用中国（河南漯河）"];

    public Refusal? Check()
    {
        if (!Platforms.Contains(Platform)) return new Refusal($"公示平台应为：{string.Join("、", Platforms)}。", 19);
        return string.IsNullOrWhiteSpace(Reference) ? new Refusal("请填写公示编号或网址，公示以平台上的记录为准。", 19) : null;
    }
}

/// <summary>被检查对象意见建议 (Art. 21): what the object said, and by whom.</summary>
[Article(21)]
public sealed record Opinion(string Text, string GivenBy);
