namespace Portal.Domain.Rosters;

/// <summary>单位类别 (Art. 11, 13): one word of the office's list, by which plans state their range.</summary>
[Article(11, 13)]
public sealed class Category
{

    private Category() { }

    public Category(string name, int no) => (Name, No) = (name, no);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>序号: its place in the list, from 1.</summary>
    public int No { get; private set; }

    /// <summary>停用日期: no more enterprises are entered under it; those that bear it keep it.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>One word without what separates words, so that a list of them can be written in one cell.</summary>
    public static Refusal? Check(string name) => PlainText.Split(name).Count switch
    {
        0 => new("类别名称不能为空。", 11),
        1 when name.Length <= 30 => null,
        1 => new("类别名称最多 30 个字。", 11),
        _ => new($"“{name}”里有分隔符，会被当成几个类别；请逐个添加。", 11),
    };

    public void Rename(string name) => Name = name;

    public void Place(int no) => No = no;

    public Outcome Close(DateOnly on)
    {
        if (ClosedOn is not null) return new Refusal($"类别“{Name}”已于 {ClosedOn:yyyy-MM-dd} 停用。", 11);
        ClosedOn = on;
        return Outcome.Done;
    }

    public Outcome Reopen()
    {
        if (ClosedOn is null) return new Refusal($"类别“{Name}”没有停用。", 11);
        ClosedOn = null;
        return Outcome.Done;
    }
}
