using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Operations;

namespace Portal.Data;

/// <summary>成批写入 (Art. 24): rows of one kind by prepared commands in the desk's transaction, each with its trail entry — what saving one by one does, some times faster.</summary>
/// <remarks>It follows the model: columns, conversions and versions are those of the entity's map. What was tracked and not saved is not its business.</remarks>
internal sealed class BulkWriter<T> : IDisposable where T : class
{
    private readonly BulkTrail trail;
    private readonly string subject = typeof(T).Name;
    private readonly List<Column> columns;
    private readonly Column key, version;
    private readonly PreparedStatement insert, update, delete;
    private readonly JsonFields json = new();
    private readonly Action<T, int> number;
    private int lastId;

    private BulkWriter(Work work, BulkTrail trail, int lastId)
    {
        (this.trail, this.lastId) = (trail, lastId);
        var type = work.Db.Model.FindEntityType(typeof(T))!;
        columns = [.. type.GetProperties().Where(p => p.PropertyInfo is not null).Select(p => new Column(p))];
        (key, version) = (columns.Single(c => c.Name == "Id"), columns.Single(c => c.Name == "Version"));
        number = key.Property.PropertyInfo!.GetSetMethod(nonPublic: true)!.CreateDelegate<Action<T, int>>();
        var table = $"\"{type.GetTableName()}\"";
        var connection = work.Db.Database.GetDbConnection();
        insert = new PreparedStatement(connection, $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Quoted))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})");
        // A key that is set to itself changes nothing, and the columns stand in one order everywhere.
        update = new PreparedStatement(connection, $"UPDATE {table} SET {string.Join(", ", columns.Select((c, i) => $"{c.Quoted} = ?{i + 1}"))} WHERE \"Id\" = ?{columns.IndexOf(key) + 1} AND \"Version\" = ?{columns.Count + 1}");
        delete = new PreparedStatement(connection, $"DELETE FROM {table} WHERE \"Id\" = ?1 AND \"Version\" = ?2");
    }

    public static async Task<BulkWriter<T>> Open(Work work, BulkTrail trail)
    {
        var table = work.Db.Model.FindEntityType(typeof(T))!.GetTableName();
        // A number is never given twice, even where the row that had it is gone.
        var last = await work.Db.Database.SqlQueryRaw<int>("SELECT seq AS Value FROM sqlite_sequence WHERE name = {0}", table!).ToListAsync();
        return new BulkWriter<T>(work, trail, last.FirstOrDefault());
    }

    /// <summary>Writes new rows in their order and gives each its number; they are made and spelled out on a second thread while this one writes.</summary>
    /// <param name="rows">Enumerated once, on the other thread.</param>
    public void Insert(IEnumerable<T> rows)
    {
        foreach (var (stored, entry) in Ahead.Of(rows.Select(Spelled)))
        {
            insert.Run(stored);
            trail.Keep(entry);
        }
    }

    private (object?[] Stored, TrailEntry Entry) Spelled(T row)
    {
        number(row, ++lastId);
        var values = columns.ConvertAll(c => c.Value(row));
        return ([.. columns.Select((c, i) => c.Converted(values[i]))], trail.Next(subject, lastId, null, Written(columns, values)));
    }

    /// <summary>Changes a row as it was read; nothing is written where nothing differs.</summary>
    /// <param name="change">What the domain does to the row; its refusal writes nothing.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another has changed it since.</exception>
    public Domain.Outcome Update(T row, Func<T, Domain.Outcome> change)
    {
        var before = columns.ConvertAll(c => (Column: c, Value: c.Value(row), Stored: c.Stored(row)));
        if (change(row) is { Succeeded: false } refused) return refused;
        var changed = before.FindAll(b => !b.Stored.Equals(b.Column.Stored(row)));
        if (changed.Count == 0) return Domain.Outcome.Done;
        var known = (int)version.Value(row)!;
        version.Property.PropertyInfo!.SetValue(row, known + 1);
        if (update.Run([.. columns.Select(c => c.Stored(row)), known]) != 1) throw new DbUpdateConcurrencyException();
        var fields = changed.ConvertAll(c => c.Column);
        trail.Add(subject, (int)key.Value(row)!, Written(fields, changed.ConvertAll(c => c.Value)), Written(fields, fields.ConvertAll(c => c.Value(row))));
        return Domain.Outcome.Done;
    }

    /// <exception cref="DbUpdateConcurrencyException">Another has changed it since.</exception>
    public void Delete(T row)
    {
        if (delete.Run(key.Stored(row), version.Stored(row)) != 1) throw new DbUpdateConcurrencyException();
        trail.Add(subject, (int)key.Value(row)!, Written(columns, columns.ConvertAll(c => c.Value(row))), null);
    }

    public void Dispose()
    {
        insert.Dispose();
        update.Dispose();
        delete.Dispose();
        json.Dispose();
    }

    private string Written(List<Column> fields, List<object?> values) =>
        json.Write(fields.Zip(values).Where(f => f.First != key && f.First.IsWritten).Select(f => (f.First.Name, f.Second)));

    private sealed class Column(IProperty property)
    {
        private readonly Func<T, object?> read = Reading(property.PropertyInfo!);
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        private static Func<T, object?> Reading(PropertyInfo property)
        {
            var row = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
        }

        public IProperty Property { get; } = property;
        public string Name { get; } = property.Name;
        public string Quoted { get; } = $"\"{property.GetColumnName()}\"";

        public bool IsWritten { get; } = RowChange.IsWritten(property.Name);

        public object? Value(T row) => read(row);

        public object Stored(T row) => Converted(Value(row));

        public object Converted(object? value) => value is null ? DBNull.Value : (convert is null ? value : convert(value)) ?? DBNull.Value;
    }
}
