using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Commands;
using Portal.Data;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>verify-trail over a million entries, beside a bare read of the same rows with one SHA-256 of each, and how soon it names an entry that was changed.</summary>
internal static class TrailBench
{
    private const int Entries = 1_000_000, Runs = 3, Changed = 700_000;

    public static async Task Run(TextWriter output)
    {
        await using var office = await TestOffice.Open();
        await Fill(office);
        var folder = $"--Portal:DataFolder={office.Get<DataFolder>().Root}";
        var (bare, verified, said) = (new double[Runs], new double[Runs], "");
        for (var i = 0; i < Runs; i++)
        {
            bare[i] = Seconds(() => Bare(office.Get<DataFolder>().Database));
            verified[i] = Seconds(() => said = Verify(folder, expected: 0));
        }
        Array.Sort(bare);
        Array.Sort(verified);
        output.WriteLine(said);
        output.WriteLine($"verify-trail over {Entries} entries: {verified[Runs / 2]:F1} s; bare read and hash of the same rows: {bare[Runs / 2]:F1} s; ratio {verified[Runs / 2] / bare[Runs / 2]:F2}");
        await using (var db = await office.Db())
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Trail_NoUpdate; UPDATE Trail SET After = replace(After, '一', '二') WHERE Id = {0}", Changed);
        var found = Seconds(() => said = Verify(folder, expected: 1));
        if (!said.Contains($"第 {Changed} 条")) throw new InvalidOperationException(said);
        output.WriteLine($"entry {Changed} changed, named after {found:F1} s: {said}");
    }

    private static string Verify(string folder, int expected)
    {
        var output = new StringWriter();
        var code = VerifyTrailCommand.Run([folder], output, Console.Error);
        return code == expected ? output.ToString().TrimEnd() : throw new InvalidOperationException($"exit code {code}: {output}");
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Bare(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT After FROM Trail ORDER BY Id";
        using var reader = command.ExecuteReader();
        var read = 0;
        Span<byte> hash = stackalloc byte[32];
        for (; reader.Read(); read++) SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(reader.IsDBNull(0) ? "" : reader.GetString(0)), hash);
        if (read < Entries) throw new InvalidOperationException($"{read} rows");
    }

    // As the desk chains them, by SQL: one step at a time would take hours, and the check does not know the difference.
    private static async Task Fill(TestOffice office)
    {
        await using var db = await office.Db();
        var last = await TrailHead.Of(db);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        string[] columns = ["At", "PersonId", "PersonName", "Verb", "Subject", "SubjectId", "Before", "After", "Hash"];
        insert.CommandText = $"INSERT INTO Trail ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})";
        var parameters = Array.ConvertAll(columns, c => insert.Parameters.Add(new SqliteParameter("@" + c, null)));
        var (hash, at) = (last.Hash, new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc));
        for (var n = (int)last.No + 1; n <= Entries; n++)
        {
            var entry = new TrailEntry(hash, at.AddMilliseconds(n), 5, "科员甲", "登记企业", "Enterprise", n, null, $"{{\"Code\":\"{RosterSteps.CodeOf(n)}\",\"Name\":\"漯河市第一{n}示例有限公司\",\"Categories\":[\"建设单位\"],\"District\":\"源汇区\",\"State\":\"存续\"}}");
            object?[] values = [entry.At, entry.PersonId, entry.PersonName, entry.Verb, entry.Subject, entry.SubjectId, DBNull.Value, entry.After, entry.Hash];
            for (var i = 0; i < values.Length; i++) parameters[i].Value = values[i];
            await insert.ExecuteNonQueryAsync();
            hash = entry.Hash;
        }
        await transaction.CommitAsync();
    }
}
