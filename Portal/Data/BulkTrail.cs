using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Operations;

namespace Portal.Data;

/// <summary>成批留痕 (Art. 24): trail entries by a prepared command in the desk's transaction, chained as <see cref="Trail"/> chains them.</summary>
internal sealed class BulkTrail : IDisposable
{
    private static readonly string[] Columns = ["At", "PersonId", "PersonName", "Verb", "Subject", "SubjectId", "Before", "After", "Hash"];

    private readonly Work work;
    private readonly string verb;
    private readonly DbCommand insert;
    private string hash;

    private BulkTrail(Work work, string verb, string hash)
    {
        (this.work, this.verb, this.hash) = (work, verb, hash);
        insert = Command(work.Db, $"INSERT INTO \"Trail\" ({string.Join(", ", Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})", Columns.Select(c => "$" + c));
    }

    /// <param name="operation">Whose verb the entries bear.</param>
    public static async Task<BulkTrail> Open(Work work, Type operation) =>
        new(work, VerbAttribute.Of(operation).Name, await work.Db.Trail.OrderByDescending(t => t.Id).Select(t => t.Hash).FirstOrDefaultAsync() ?? "");

    public void Add(string subject, int subjectId, string? before, string? after) => Keep(Next(subject, subjectId, before, after));

    /// <summary>The next entry of the chain, not yet kept; entries are kept in the order in which they were made.</summary>
    public TrailEntry Next(string subject, int subjectId, string? before, string? after)
    {
        var entry = new TrailEntry(hash, work.Now, work.Actor.PersonId, work.Actor.Name, verb, subject, subjectId, before, after);
        hash = entry.Hash;
        return entry;
    }

    public void Keep(TrailEntry entry)
    {
        object?[] values = [entry.At, entry.PersonId, entry.PersonName, entry.Verb, entry.Subject, entry.SubjectId, entry.Before, entry.After, entry.Hash];
        for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        insert.ExecuteNonQuery();
    }

    public void Dispose() => insert.Dispose();

    internal static DbCommand Command(PortalDb db, string text, IEnumerable<string> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
