using System.Text.Json;
using Microsoft.Data.Sqlite;
using Portal.Data;
using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>待导入的行的存放: the rows of one import in a small database of their own, so that hundreds of thousands of them are paged and searched, and never swell the portal's.</summary>
internal sealed class ImportStage : IDisposable
{
    private const string Schema = """
        CREATE TABLE rows(no INTEGER PRIMARY KEY, kind INTEGER, name TEXT, key TEXT, known INTEGER, version INTEGER, facts TEXT, changes TEXT, problems TEXT, warnings TEXT, bearable INTEGER, borne TEXT);
        CREATE TABLE missing(id INTEGER PRIMARY KEY, version INTEGER, name TEXT, key TEXT, ticked INTEGER);
        CREATE TABLE done(id INTEGER PRIMARY KEY, version INTEGER, name TEXT, before TEXT, retired INTEGER);
        CREATE TABLE interests(id INTEGER PRIMARY KEY);
        CREATE TABLE words(word TEXT PRIMARY KEY);
        CREATE TABLE compared(trail INTEGER);
        """;

    private readonly SqliteConnection connection;

    private ImportStage(string path, SqliteOpenMode mode)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
    }

    /// <summary>An empty one in place of what may lie there.</summary>
    public static ImportStage Begin(string path)
    {
        File.Delete(path);
        var stage = new ImportStage(path, SqliteOpenMode.ReadWriteCreate);
        // A half-written one is thrown away and read again: nothing has to survive a crash here.
        stage.Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; " + Schema);
        return stage;
    }

    public static ImportStage? Open(string path)
    {
        if (!File.Exists(path)) return null;
        var stage = new ImportStage(path, SqliteOpenMode.ReadWrite);
        // One that an earlier version laid down, and that still waits to be confirmed or undone, lacks it.
        stage.Run("CREATE TABLE IF NOT EXISTS words(word TEXT PRIMARY KEY)");
        return stage;
    }

    public void Write(Action<ImportStage> write)
    {
        using var transaction = connection.BeginTransaction();
        write(this);
        transaction.Commit();
    }

    /// <summary>Lets rows in as they come, in one transaction.</summary>
    public async Task Fill(Func<Action<StagedRow>, Task> fill)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = Into("rows", 12);
        await fill(row => Put(insert, row));
        // Sorting all of them at the end is quicker than placing each.
        Run("CREATE INDEX rows_kind ON rows(kind, no)");
        transaction.Commit();
    }

    public void Replace(StagedRow row)
    {
        using var insert = Into("rows", 12);
        Put(insert, row);
    }

    private static void Put(PreparedStatement insert, StagedRow row) => Put(insert, row.Row, (int)row.Kind, row.Name, row.Key, row.KnownId, row.KnownVersion, row.Facts,
        Text(row.Changes), Text(row.Problems), Text(row.Warnings), row.Bearable ? 1 : 0, row.BorneWhy);

    public void Add(IEnumerable<MissingEntry> entries)
    {
        using var insert = Into("missing", 5);
        foreach (var entry in entries) Put(insert, entry.Id, entry.Version, entry.Name, entry.Key, entry.Ticked ? 1 : 0);
    }

    /// <param name="entered">The number and the version of the first new row's entry; the others' numbers follow in the order of <see cref="Entering"/>.</param>
    /// <param name="entries">What was done to entries that were there.</param>
    /// <param name="words">The categories that the list did not have.</param>
    public void Done((int Id, int Version)? entered, IEnumerable<DoneEntry> entries, IEnumerable<int> interests, IEnumerable<string> words)
    {
        Run("DELETE FROM done; DELETE FROM interests; DELETE FROM words;");
        if (entered is var (first, version))
        {
            using var all = new PreparedStatement(connection, "INSERT INTO done SELECT ?1 + row_number() OVER (ORDER BY no) - 1, ?2, name, '', 0 FROM rows WHERE kind = ?3 ORDER BY no");
            all.Run(first, version, (int)ImportKind.新增);
        }
        using var insert = Into("done", 5);
        foreach (var entry in entries) Put(insert, entry.Id, entry.Version, entry.Name, entry.Before, entry.Retired ? 1 : 0);
        using var declared = Into("interests", 1);
        foreach (var interest in interests) Put(declared, interest);
        using var named = Into("words", 1);
        foreach (var word in words) Put(named, word);
    }

    public ImportCounts Counted()
    {
        var rows = Read("SELECT kind, count(*) FROM rows GROUP BY kind", r => ((ImportKind)r.GetInt32(0), r.GetInt32(1))).ToDictionary(c => c.Item1, c => c.Item2);
        var (missing, ticked) = Read("SELECT count(*), ifnull(sum(ticked), 0) FROM missing", r => (r.GetInt32(0), r.GetInt32(1))).Single();
        return new ImportCounts(Of(ImportKind.新增), Of(ImportKind.变更), Of(ImportKind.无变化), Of(ImportKind.有错), Of(ImportKind.略过), missing, ticked);

        int Of(ImportKind kind) => rows.GetValueOrDefault(kind);
    }

    public IEnumerable<StagedRow> Rows(ImportKind kind) => Read("SELECT * FROM rows WHERE kind = $0 ORDER BY no", Row, (int)kind);

    /// <summary>The new rows, only with what their writing needs.</summary>
    public IEnumerable<(int Row, string Name, string Key, string Facts)> Entering() =>
        Read("SELECT no, name, key, facts FROM rows WHERE kind = $0 ORDER BY no", r => (r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3)), (int)ImportKind.新增);

    /// <summary>Says to which entry of the trail the roster was known when the rows were compared with it.</summary>
    public void ComparedAt(long trail)
    {
        using var insert = Into("compared", 1);
        Put(insert, trail);
    }

    public long ComparedAt() => Read("SELECT trail FROM compared", r => r.GetInt64(0)).Single();

    public StagedRow? Row(int number) => Read("SELECT * FROM rows WHERE no = $0", Row, number).FirstOrDefault();

    /// <summary>The row, other than this and without a fault, that has the same key.</summary>
    public int? RowOf(string key, int otherThan) => Read("SELECT no FROM rows WHERE key = $0 AND no <> $1 AND kind < 3 LIMIT 1", r => (int?)r.GetInt32(0), key, otherThan).FirstOrDefault();

    /// <param name="search">Part of the name or of the key.</param>
    public Paged<StagedRow> Page(ImportKind kind, string search, int page) => new(
        [.. Read("SELECT * FROM rows WHERE kind = $0 AND ($1 = '' OR instr(name, $1) > 0 OR instr(key, $1) > 0) ORDER BY no LIMIT 25 OFFSET $2", Row, (int)kind, search, Offset(page))],
        Read("SELECT count(*) FROM rows WHERE kind = $0 AND ($1 = '' OR instr(name, $1) > 0 OR instr(key, $1) > 0)", r => r.GetInt32(0), (int)kind, search).Single());

    public Paged<MissingEntry> Missing(string search, int page) => new(
        [.. Read("SELECT * FROM missing WHERE $0 = '' OR instr(name, $0) > 0 OR instr(key, $0) > 0 ORDER BY id LIMIT 25 OFFSET $1", Entry, search, Offset(page))],
        Read("SELECT count(*) FROM missing WHERE $0 = '' OR instr(name, $0) > 0 OR instr(key, $0) > 0", r => r.GetInt32(0), search).Single());

    public IEnumerable<MissingEntry> Ticked() => Read("SELECT * FROM missing WHERE ticked = 1 ORDER BY id", Entry);

    /// <param name="id">One entry; null for all that the search finds.</param>
    public void Tick(int? id, string search, bool ticked)
    {
        using var tick = new PreparedStatement(connection, "UPDATE missing SET ticked = ?1 WHERE (?2 IS NOT NULL AND id = ?2) OR (?2 IS NULL AND (?3 = '' OR instr(name, ?3) > 0 OR instr(key, ?3) > 0))");
        tick.Run(ticked ? 1 : 0, id, search);
    }

    public IEnumerable<DoneEntry> Done() => Read("SELECT * FROM done ORDER BY id", r => new DoneEntry(r.GetInt32(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetInt32(4) == 1));

    public List<string> Words() => [.. Read("SELECT word FROM words", r => r.GetString(0))];

    public List<int> Interests() => [.. Read("SELECT id FROM interests", r => r.GetInt32(0))];

    public void Dispose() => connection.Dispose();

    private static int Offset(int page) => (Math.Max(1, page) - 1) * Paged.Size;

    private static StagedRow Row(SqliteDataReader r) => new(
        r.GetInt32(0), (ImportKind)r.GetInt32(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetInt32(4), r.GetInt32(5), r.GetString(6),
        List<FieldChange>(r.GetString(7)), List<ReadProblem>(r.GetString(8)), List<string>(r.GetString(9)), r.GetInt32(10) == 1, r.GetString(11));

    private static MissingEntry Entry(SqliteDataReader r) => new(r.GetInt32(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetInt32(4) == 1);

    private static IReadOnlyList<T> List<T>(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<List<T>>(text, Json.Readable)!;

    private static string Text<T>(IReadOnlyList<T> list) => list.Count == 0 ? "" : Json.Write(list);

    private PreparedStatement Into(string table, int columns) =>
        new(connection, $"INSERT OR REPLACE INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(i => $"?{i}"))})");

    // What the file says may hold an identity-card number anywhere: none comes in here.
    private static void Put(PreparedStatement insert, params Span<object?> values)
    {
        foreach (ref var value in values)
            if (value is string text) value = IdentityNumbers.Mask(text);
        insert.Run(values);
    }

    private void Run(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private IEnumerable<T> Read<T>(string text, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return row(reader);
    }
}
