using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Data;

/// <summary>预编译语句: one SQL statement carried out many times, straight on SQLite's own interface.</summary>
/// <remarks>
/// A command of ADO.NET costs more than the row that it writes. Values are stored as Microsoft.Data.Sqlite stores them,
/// so that whoever reads finds no difference. It runs in whatever transaction its connection is in.
/// </remarks>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[1024];

    /// <param name="connection">An open SQLite connection.</param>
    /// <param name="text">One statement, its values as ?1, ?2 ….</param>
    public PreparedStatement(DbConnection connection, string text)
    {
        database = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v2(database, text, out statement));
    }

    /// <returns>How many rows were changed.</returns>
    /// <exception cref="SqliteException">What SQLite says against it.</exception>
    public int Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Check(Bind(i + 1, values[i]));
        var result = raw.sqlite3_step(statement);
        // Said again by the reset, which makes the statement fit to be run again.
        var reset = raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(reset == raw.SQLITE_OK ? result : reset);
        return raw.sqlite3_changes(database);
    }

    private int Bind(int at, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, at),
        string text => Text(at, text),
        int number => raw.sqlite3_bind_int(statement, at, number),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        bool yes => raw.sqlite3_bind_int(statement, at, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, at, number),
        decimal number => Text(at, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly day => Text(at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime moment => Text(at, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no form in this database.", nameof(value)),
    };

    private int Text(int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < most) utf8 = new byte[most];
        return raw.sqlite3_bind_text(statement, at, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);

    public void Dispose() => statement.Dispose();
}
