using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;

namespace Portal.Operations;

/// <summary>What an operation has on the desk: the database, who acts, and the time at which it all happens.</summary>
/// <param name="Today">The office's day.</param>
/// <param name="Now">UTC.</param>
public sealed record Work(PortalDb Db, Actor Actor, DateOnly Today, DateTime Now)
{
    public static readonly Refusal Stale = new("这条记录刚被他人修改过，您的修改没有保存。请刷新后核对再改。");

    public static Refusal Missing(string what) => new($"没有找到该{what}，可能已被移除，请返回列表重新选择。");
}
