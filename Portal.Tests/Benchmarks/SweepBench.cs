using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Deadlines;
using Portal.Mail;
using Portal.Operations;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>The sweep over 200,000 open inspections, beside the bare indexed query for what presses, in the same run: the day's first sweep, which writes the letters, and every later one.</summary>
internal static class SweepBench
{
    private const int Open = 200_000, Runs = 9;

    public static async Task Run(TextWriter output)
    {
        foreach (var oneIn in new[] { 1000, 100 }) await Run(output, oneIn);
    }

    private static async Task Run(TextWriter output, int oneIn)
    {
        await using var office = await TestOffice.Open();
        await Fill(office, oneIn);
        var (bare, first, later) = (new double[Runs], new double[Runs], new double[Runs]);
        var (rows, letters) = (0, 0);
        for (var i = 0; i < Runs; i++)
        {
            bare[i] = await Milliseconds(async () => rows = await Bare(office));
            await using (var db = await office.Db()) await db.Database.ExecuteSqlRawAsync("DELETE FROM Said; DELETE FROM Outbox");
            first[i] = await Milliseconds(async () => letters = TestOffice.Must(await office.Get<SweepDeadlines>().Run()));
            later[i] = await Milliseconds(async () => TestOffice.Must(await office.Get<SweepDeadlines>().Run()));
        }
        foreach (var times in new[] { bare, first, later }) Array.Sort(times);
        var median = bare[Runs / 2];
        await using var kept = await office.Db();
        output.WriteLine($"{Open} open inspections, {rows} of them pressing: bare indexed query {median:F1} ms; a sweep that has nothing more to say {later[Runs / 2]:F1} ms, ratio {later[Runs / 2] / median:F1}; "
            + $"the day's first, {letters} letters and {await kept.Said.CountAsync()} sayings written, {first[Runs / 2]:F1} ms, ratio {first[Runs / 2] / median:F1}");
    }

    private static async Task<double> Milliseconds(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<int> Bare(TestOffice office)
    {
        var near = DeadlineRules.NearStarts(office.Today, office.Get<OfficeCalendar>().Current);
        const string columns = "SELECT Id, No, EnterpriseName, SectionId, EndedOn, ReportFinishedOn, FeedbackReceivedOn, PublishedOn, OpinionOn FROM Inspections WHERE CancelledOn IS NULL AND ";
        await using var connection = new SqliteConnection(PortalApp.ConnectionTo(office.Get<DataFolder>()));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            {columns} ReportFinishedOn IS NULL AND EndedOn <= @ended;
            {columns} FeedbackReceivedOn IS NULL AND ReportFinishedOn <= @reported;
            {columns} PublishedOn IS NULL AND ReportFinishedOn <= @reported;
            {columns} OpinionOn IS NULL AND FeedbackReceivedOn <= @received AND FeedbackReceivedOn > @closed
            """;
        command.Parameters.AddWithValue("@ended", near.Ended);
        command.Parameters.AddWithValue("@reported", near.Reported);
        command.Parameters.AddWithValue("@received", near.Received);
        command.Parameters.AddWithValue("@closed", near.OpinionsClosed);
        await using var reader = await command.ExecuteReaderAsync();
        var (found, values) = (new HashSet<long>(), new object[reader.FieldCount]);
        do
        {
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                found.Add((long)values[0]);
            }
        }
        while (await reader.NextResultAsync());
        return found.Count;
    }

    // Written by SQL from one that was brought there by its own steps: ordered, just ended, or reported lately; and now and then one that is near, due or late.
    private static async Task Fill(TestOffice office, int oneIn)
    {
        await Dossiers.ReceivedOn(office, new DateOnly(2026, 10, 8), new DateOnly(2026, 11, 11));
        await using var db = await office.Db();
        db.Database.SetCommandTimeout(600);
        string[] dates = ["EndedOn", "ReportFinishedOn", "FeedbackReceivedOn"];
        string[] pressing = ["date('2026-11-19', '-' || (n % 9) || ' days')", "'2026-10-23'", "'2026-11-11'"];
        string[] resting = ["CASE WHEN n % 3 > 0 THEN '2026-11-20' END", "CASE WHEN n % 3 = 2 THEN '2026-11-20' END", "NULL"];
        var columns = db.Model.FindEntityType(typeof(Portal.Domain.Inspections.Inspection))!.GetProperties().Select(p => p.Name).Where(name => name != "Id").ToList();
        var values = columns.Select(c => c switch
        {
            "No" => "printf('检2026-%06d', n)",
            "SectionId" => $"CASE n % 3 WHEN 0 THEN {office.Own} WHEN 1 THEN {office.Other} ELSE {office.Coordinating} END",
            "PublishedOn" or "Publication" or "OpinionOn" or "Opinion" => "NULL",
            // Of those that press, by turns a report, feedback with publication, and an opinion.
            _ when dates.IndexOf(c) is >= 0 and var at => $"CASE WHEN n % {oneIn} > 0 THEN {resting[at]} WHEN n / {oneIn} % 3 >= {at} THEN {(at == 0 ? $"CASE n / {oneIn} % 3 WHEN 0 THEN {pressing[0]} ELSE '2026-10-12' END" : pressing[at])} END",
            _ => $"\"{c}\"",
        });
#pragma warning disable EF1002 // The column names come from the model.
        await db.Database.ExecuteSqlRawAsync($"""
            WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {Open})
            INSERT INTO Inspections ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM c, (SELECT * FROM Inspections WHERE Id = 1);
            ANALYZE
            """);
#pragma warning restore EF1002
    }
}
