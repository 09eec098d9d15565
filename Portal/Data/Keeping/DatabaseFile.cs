using Microsoft.Data.Sqlite;

namespace Portal.Data.Keeping;

/// <summary>数据库文件: what is asked of the embedded database as a file — is it whole, and a copy of it while it is in use.</summary>
internal static class DatabaseFile
{
    /// <returns>What SQLite finds wrong; empty when the file is whole, or not there yet.</returns>
    public static string FaultOf(string path)
    {
        if (!File.Exists(path)) return "";
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            return command.ExecuteScalar() is "ok" ? "" : (string?)command.ExecuteScalar() ?? "integrity_check";
        }
        catch (SqliteException damaged)
        {
            return damaged.Message;
        }
    }

    /// <summary>One moment of the database, taken while others read and write it.</summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        // The copy is one file, whatever the original keeps beside it.
        using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    /// <summary>The hashes of all files that rows of a database speak of: whatever a table, of this schema or an earlier one, keeps in a column so named.</summary>
    public static IReadOnlyList<string> AttachmentsOf(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        var columns = Column(connection, "SELECT 'SELECT \"' || c.name || '\" FROM \"' || m.name || '\"' FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name LIKE '%Sha256'");
        return columns.Count == 0 ? [] : [.. Column(connection, string.Join(" UNION ", columns)).Where(hash => hash.Length > 0)];
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return values;
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
