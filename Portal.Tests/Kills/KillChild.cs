using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Imports;
using Portal.Mail;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>The process that is killed (Art. 24): the portal's services on the folder that it is told, at work until it dies.</summary>
internal static class KillChild
{
    public const string Command = "kill-child", Ready = "ready", AtRest = "at rest", Day = "2026-11-23";

    public static Process Start(KillWork work, string folder, int kill, int done, int mailPort)
    {
        var start = Itself.With(Command, work.Name, folder, $"{kill}", $"{done}", $"{mailPort}");
        (start.RedirectStandardError, start.StandardErrorEncoding) = (true, Encoding.UTF8);
        // A process that lives for a second gains nothing from watching its settings and measuring its own code.
        start.Environment["DOTNET_hostBuilder__reloadConfigOnChange"] = "false";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <param name="arguments">As <see cref="Start"/> gives them.</param>
    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var (work, folder) = (KillWork.Of(arguments[0]), arguments[1]);
        int[] numbers = [.. arguments.Skip(2).Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        // Straight into the pipe: what was said before the kill, the parent reads after it.
        await using var said = Console.OpenStandardOutput();
        var mail = numbers[2] > 0 ? new MailSettings { Host = "127.0.0.1", Port = numbers[2] } : new();
        await using var office = await In(folder, Day, services => services.RemoveAll<ILoggerProvider>().AddSingleton(Options.Create(mail)));
        // As at the portal's own start.
        if (office.Get<DataFolder>().Claim() is { } refusal) throw new InvalidOperationException(refusal.Reason);
        Must(await office.Get<InterruptImports>().Run());
        Say(Ready);
        await work.Work(new KillTask(office, new Dice($"{work.Name} {folder} {numbers[0]}"), numbers[0], numbers[1], Say));
        // It has done all that was laid ready. Only a fault ends it before its parent does.
        Say(AtRest);
        await Console.In.ReadToEndAsync();
        return 0;

        void Say(string line) => said.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
