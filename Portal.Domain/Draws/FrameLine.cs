namespace Portal.Domain.Draws;

/// <summary>抽取条件 (Art. 13, 17): one condition as people read it; decides nothing in the draw itself.</summary>
[Article(13, 17)]
public sealed record FrameRule(string Key, string Value)
{
    public override string ToString() => $"rule\t{Key}\t{Value}";
}

/// <summary>抽取分层 (Art. 13): a group of objects, and how many of them are drawn.</summary>
[Article(13)]
public sealed record FrameStratum(string Key, int Quota)
{
    public override string ToString() => $"stratum\t{Key}\t{Quota}";
}

/// <summary>检查组角色 (Art. 14): a role, and its seats in each team. Roles stand in drawing order, the scarcest first.</summary>
[Article(14)]
public sealed record FrameRole(string Name, int Seats)
{
    public override string ToString() => $"role\t{Name}\t{Seats}";
}

/// <summary>待抽单位 (Art. 14): an object that can be drawn. Id is its 统一社会信用代码.</summary>
[Article(14)]
public sealed record FrameObject(string Id, string Stratum)
{
    public override string ToString() => string.Concat("object\t", Id, "\t", Stratum);
}

/// <summary>不参加抽取者 (Art. 11, 13, 16): one on the roster that cannot be drawn, and by which article.</summary>
[Article(11, 13, 16)]
public sealed record FrameExclusion(string Id, int Article)
{
    public override string ToString() => $"excluded\t{Id}\t{Article}";
}

/// <summary>待抽检查人员 (Art. 14): Id is the certificate number (行政执法证号); the roles are those that this inspector can take.</summary>
[Article(14)]
public sealed record FrameInspector(string Id, IReadOnlyList<string> Roles)
{
    public override string ToString() => $"inspector\t{Id}\t{string.Join(',', Roles)}";
}

/// <summary>利害关系 (Art. 15): an inspector (certificate number) who is never assigned to the object (code).</summary>
[Article(15)]
public sealed record FrameConflict(string Inspector, string Object)
{
    public override string ToString() => $"conflict\t{Inspector}\t{Object}";
}
