namespace Portal.Domain.Inspections;

/// <summary>检查结论 (Art. 18): what an item was found to be, in the vocabulary in which results are published.</summary>
[Article(18)]
public enum Finding
{
    未发现问题 = 0,
    发现问题待后续处理 = 1,
    发现问题经责令已改正 = 2,
    未发现开展本次抽查涉及的经营活动 = 3,
    已关闭停业或正在组织清算 = 4,
    不配合检查情节严重 = 5,
    注销_被吊销_被撤销_迁出 = 6,
    通过登记的住所无法联系 = 7,
}

/// <summary>检查结论的用语 (Art. 18, 22): as people read it, and which ask for further handling.</summary>
[Article(18, 22)]
public static class Findings
{
    /// <summary>公示用语: a name cannot hold the stroke that the vocabulary has.</summary>
    public static string Words(this Finding finding) => finding.ToString().Replace('_', '/');

    /// <summary>发现问题 (Art. 18, 22): a violation, or a refusal to be inspected; not that an object was gone.</summary>
    public static bool IsProblem(this Finding finding) => finding is Finding.发现问题待后续处理 or Finding.发现问题经责令已改正 or Finding.不配合检查情节严重;

    /// <summary>待后续处理 (Art. 22).</summary>
    public static bool AsksForHandling(this Finding finding) => finding is Finding.发现问题待后续处理 or Finding.不配合检查情节严重;
}
