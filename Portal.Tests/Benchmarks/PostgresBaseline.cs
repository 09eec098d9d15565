using System.Diagnostics;
using System.Globalization;

namespace Portal.Tests.Benchmarks;

/// <summary>PostgreSQL's own draw over the same rows, where it is installed: a private cluster on a unix socket in a temporary folder, stopped at the end.</summary>
internal static class PostgresBaseline
{
    private static readonly string? Bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) : null;

    public static bool Found => Bin is not null;

    /// <returns>The faster of three runs; null where the cluster does not come up.</returns>
    public static double? Seconds(IReadOnlyList<string> codes, string seed, int drawn)
    {
        var folder = Directory.CreateTempSubdirectory("portal-pg-");
        try
        {
            // The server refuses to run as root.
            var root = Environment.UserName == "root";
            if (root) Sh($"chown nobody {folder.FullName}");
            string As(string command) => root ? $"runuser -u nobody -- {command}" : command;
            var data = Path.Combine(folder.FullName, "data");
            if (Sh(As($"{Bin}/initdb -D {data} -A trust -U bench >/dev/null 2>&1")).Code != 0) return null;
            if (Sh(As($"{Bin}/pg_ctl -D {data} -w -l {folder.FullName}/log -o \"-k {folder.FullName} -c listen_addresses=''\" start >/dev/null 2>&1")).Code != 0) return null;
            try
            {
                var file = Path.Combine(folder.FullName, "codes.txt");
                File.WriteAllLines(file, codes);
                string Psql(string sql) => Sh($"{Bin}/psql -h {folder.FullName} -U bench -d postgres -qAtc \"{sql}\"").Text;
                Psql($"CREATE TABLE o (code text); COPY o FROM '{file}'; ANALYZE o");
                var times = Enumerable.Range(0, 3).Select(_ => Psql($"EXPLAIN (ANALYZE, TIMING OFF) SELECT code FROM o ORDER BY sha256(convert_to('{seed},object,' || code, 'UTF8')) LIMIT {drawn}"))
                    .Select(text => text.Split('\n').FirstOrDefault(l => l.Contains("Execution Time"))).OfType<string>()
                    .Select(l => double.Parse(l.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).ToList();
                return times.Count == 0 ? null : times.Min();
            }
            finally
            {
                Sh(As($"{Bin}/pg_ctl -D {data} -m immediate stop >/dev/null 2>&1"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Code, string Text) Sh(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true })!;
        var text = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, text);
    }
}
