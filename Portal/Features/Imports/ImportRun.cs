using Portal.Domain.Rosters.Import;

namespace Portal.Features.Imports;

/// <summary>导入进度: how far an import has come.</summary>
public enum ImportState
{
    读取中 = 0,
    待选列 = 1,
    待确认 = 2,
    已导入 = 3,
    已撤销 = 4,
    已放弃 = 5,
    中断 = 6,
}

/// <summary>行数: how many rows of each kind a file has, and how many entries of the roster it does not name.</summary>
public sealed record ImportCounts(int Entered, int Amended, int Unchanged, int Bad = 0, int Skipped = 0, int Missing = 0, int Retired = 0);

/// <summary>导入 (Art. 8, 10, 11): one file given in for a roster, and what became of it. Its rows lie in a file of their own, not in the database.</summary>
public sealed class ImportRun
{
    private ImportRun() { }

    public ImportRun(RosterKind roster, Domain.Office.Actor by, int? rowsSectionId, string fileName, string fileHash, DateTime at)
    {
        (Roster, PersonId, PersonName, SectionId, RowsSectionId) = (roster, by.PersonId, by.Name, by.SectionId, rowsSectionId);
        (FileName, FileHash, StartedAt) = (fileName, fileHash, at);
    }

    public int Id { get; private set; }
    public RosterKind Roster { get; private set; }
    public int PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public int? SectionId { get; private set; }

    /// <summary>The section of rows that name none, where the list asks for one.</summary>
    public int? RowsSectionId { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file as it was given in, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }
    public ImportState State { get; private set; }

    /// <summary>Why it waits for a person, in Chinese.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The sheet, header and columns: as chosen, or as they were read.</summary>
    public ColumnChoice? Columns { get; private set; }

    /// <summary>Whether a person chose the columns; else they were guessed or remembered.</summary>
    public bool ColumnsChosen { get; private set; }
    public ImportCounts? Counts { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public string FinishedBy { get; private set; } = "";

    /// <summary>Whether its rows are gone, after the time that they are kept.</summary>
    public bool Forgotten { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => State is ImportState.待选列 or ImportState.待确认 or ImportState.中断;

    public void ReadAgain(ColumnChoice? chosen)
    {
        (State, Why, Counts) = (ImportState.读取中, "", null);
        if (chosen is not null) (Columns, ColumnsChosen) = (chosen, true);
    }

    public void AskForColumns(string why) => (State, Why) = (ImportState.待选列, why);

    public void Interrupt(string why) => (State, Why) = (ImportState.中断, why);

    public void Preview(ColumnChoice columns, ImportCounts counts) => (State, Why, Columns, Counts) = (ImportState.待确认, "", columns, counts);

    public void Recount(ImportCounts counts) => Counts = counts;

    public void Finish(ImportState state, ImportCounts counts, string by, DateTime at) => (State, Counts, FinishedBy, FinishedAt) = (state, counts, by, at);

    public void Undo(string by, DateTime at) => (State, Why) = (ImportState.已撤销, $"{by} 于 {Identity.OfficeClock.Local(at):yyyy-MM-dd HH:mm} 撤销");

    public void Forget() => Forgotten = true;
}
