namespace Portal.Domain.Office;

/// <summary>科室 (Art. 7): a section of the office; one of them (工程管理科) coordinates all the others.</summary>
[Article(7)]
public sealed class Section
{
    private Section() { }

    public Section(string name, bool coordinates)
    {
        Name = name;
        Coordinates = coordinates;
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Whether this is the coordinating section, which sees and reviews all sections.</summary>
    public bool Coordinates { get; private set; }
    public int Version { get; private set; }

    public void Rename(string name, bool coordinates) => (Name, Coordinates) = (name, coordinates);
}
