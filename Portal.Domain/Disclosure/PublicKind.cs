namespace Portal.Domain.Disclosure;

/// <summary>公开内容 (Art. 6): what must be public. The names are those that users see.</summary>
[Article(6, 8, 10, 12, 14, 19, 22, 23)]
public enum PublicKind
{
    事项清单 = 0,
    人员名录 = 1,
    年度计划 = 2,
    抽取结果 = 3,
    检查结果 = 4,
    处理结果 = 5,
    年度公开 = 6,
}

/// <summary>公开情况 (Art. 6): computed from what stands now and what was published last, never stored.</summary>
[Article(6)]
public enum PublicState { 待公开 = 0, 内容有变 = 1, 已公开 = 2 }

/// <summary>公开内容的依据 (Art. 6): the article by which each kind is public, and where its publication is registered.</summary>
[Article(6)]
public static class PublicKinds
{
    public static int Article(this PublicKind kind) => kind switch
    {
        PublicKind.事项清单 => 8,
        PublicKind.人员名录 => 10,
        PublicKind.年度计划 => 12,
        PublicKind.抽取结果 => 14,
        PublicKind.检查结果 => 19,
        PublicKind.处理结果 => 22,
        _ => 23,
    };

    /// <summary>Whether its publication is a step of its own, with its own rules: the dossier's (Art. 19, 22) or the annual disclosure's (Art. 23).</summary>
    public static bool HasItsOwnStep(this PublicKind kind) => kind is PublicKind.检查结果 or PublicKind.处理结果 or PublicKind.年度公开;
}
