using System.Diagnostics;
using System.Globalization;
using System.Net;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>200 people at work: real circuits over real web sockets against a portal in a process of its own; how long a change of page takes, and what an idle circuit holds.</summary>
internal static class CircuitsBench
{
    private const int People = 200, Changes = 8;
    private static readonly string[] Accounts = ["keyuan", "kezhang", "gongcheng", "lingdao"];
    private static readonly string[] Pages = [PortalRoutes.Today, PortalRoutes.Enterprises, PortalRoutes.Inspectors, PortalRoutes.CheckItems, PortalRoutes.Plans, PortalRoutes.Draws, PortalRoutes.Inspections, PortalRoutes.Publications];

    public static async Task Run(TextWriter output)
    {
        using var server = ServerProcess.Start();
        var address = new Uri(server.Ask("address"));
        string[] cookies = [.. await Task.WhenAll(Accounts.Select(account => SignIn(address, account)))];
        // Each page once, so that nothing is compiled while it is measured.
        await using (var first = await CircuitClient.Open(address, cookies[2], PortalRoutes.Today))
            foreach (var page in Pages.Concat(Pages)) await first.Navigate(page, TimeSpan.FromSeconds(1));

        var before = long.Parse(server.Ask("heap"), CultureInfo.InvariantCulture);
        var clients = new List<CircuitClient>();
        for (var i = 0; i < People; i++)
        {
            clients.Add(await CircuitClient.Open(address, cookies[i % cookies.Length], PortalRoutes.Enterprises));
            await Task.Delay(50);
        }
        await Task.Delay(3000);
        var idle = (long.Parse(server.Ask("heap"), CultureInfo.InvariantCulture) - before) / (double)People / 1024;

        var cpu = double.Parse(server.Ask("cpu"), CultureInfo.InvariantCulture);
        var start = Stopwatch.GetTimestamp();
        var times = (await Task.WhenAll(clients.Select((client, i) => Work(client, i)))).SelectMany(t => t).ToList();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        cpu = double.Parse(server.Ask("cpu"), CultureInfo.InvariantCulture) - cpu;
        var faults = clients.Select(c => c.Fault).OfType<string>().ToList();
        foreach (var client in clients) await client.DisposeAsync();
        var answered = times.OfType<double>().Order().ToList();
        if (faults.Count > 0 || answered.Count < times.Count) throw new InvalidOperationException($"{faults.Count} circuits broke, {times.Count - answered.Count} changes of page showed nothing: {faults.FirstOrDefault()}");
        output.WriteLine($"{People} circuits, {answered.Count} changes of page in {seconds:F0} s ({answered.Count / seconds:F0} a second; the server used {cpu / seconds:F2} of {Environment.ProcessorCount} cores): median {At(answered, 0.5):F0} ms, 95 % {At(answered, 0.95):F0} ms, most {At(answered, 1):F0} ms; heap {idle:F0} KB a circuit at rest on a list");

        static double At(List<double> sorted, double share) => 1000 * sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }

    private static async Task<List<double?>> Work(CircuitClient client, int person)
    {
        var dice = new Domain.Draws.Dice($"person {person}");
        var times = new List<double?>();
        // Not all at the same moment.
        await Task.Delay(dice.Throw(4000));
        for (var i = 0; i < Changes; i++) times.Add(await client.Navigate(Pages[(person + i + 2) % Pages.Length], TimeSpan.FromMilliseconds(2000 + dice.Throw(4000))));
        return times;
    }

    private static async Task<string> SignIn(Uri address, string account)
    {
        using var visitor = new HttpVisitor(address);
        using var answer = await visitor.TrySignIn(account, "yanshi-2026");
        return answer.StatusCode == HttpStatusCode.Redirect ? visitor.Cookies : throw new InvalidOperationException($"{account}: {answer.StatusCode}");
    }
}
