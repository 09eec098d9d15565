using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data;

/// <summary>预编译查询: very many rows of one SQL statement, straight on SQLite's own interface.</summary>
/// <remarks>It reads in whatever transaction its connection is in. Columns are counted from 0.</remarks>
internal sealed class PreparedQuery : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <param name="connection">An open SQLite connection.</param>
    /// <param name="text">One statement, its values as ?1, ?2 ….</param>
    public PreparedQuery(DbConnection connection, string text, params ReadOnlySpan<string?> values)
    {
        database = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out statement), database);
        for (var i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(values[i] is { } value ? raw.sqlite3_bind_text(statement, i + 1, value) : raw.sqlite3_bind_null(statement, i + 1), database);
    }

    /// <returns>False after the last row.</returns>
    /// <exception cref="SqliteException">What SQLite says against it.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, database);
        return result == raw.SQLITE_ROW;
    }

    public int Int(int at) => raw.sqlite3_column_int(statement, at);

    public string Text(int at) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, at));

    /// <summary>What few different texts stand for, made once of each.</summary>
    public T Known<T>(int at, Dictionary<string, T> known, Func<string, T> make)
    {
        var utf8 = raw.sqlite3_column_blob(statement, at);
        var text = utf8.Length <= 512 ? stackalloc char[utf8.Length] : new char[utf8.Length];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var value)) return value;
        var found = text.ToString();
        return known[found] = make(found);
    }

    public void Dispose() => statement.Dispose();
}
