using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Data;
using Portal.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Simulation;

internal enum Weather { Folder, Server, Refusing, Away }

/// <summary>The mail's weather, day by day: the pickup folder, a real SMTP conversation, a server that refuses all recipients but one, a server that is away. What arrives is read as it was delivered.</summary>
internal sealed class SimulatedPost : IOptions<MailSettings>, IAsyncDisposable
{
    private readonly SmtpReceiver server = new();
    private readonly Socket nobody = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private int daysLeft;

    // Bound and not listening: whoever calls is turned away, and nobody else in the process can be given the port meanwhile.
    public SimulatedPost() => nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public Weather Weather { get; private set; }

    /// <summary>How many letters came in by SMTP, and how many days were bad.</summary>
    public (int BySmtp, int BadDays) Seen { get; private set; }

    public bool IsFine => Weather is Weather.Folder or Weather.Server;

    public MailSettings Value => Weather switch
    {
        Weather.Folder => new MailSettings(),
        Weather.Away => new MailSettings { Host = "127.0.0.1", Port = ((IPEndPoint)nobody.LocalEndPoint!).Port },
        _ => new MailSettings { Host = "127.0.0.1", Port = server.Port },
    };

    /// <summary>Bad weather lasts up to nine days.</summary>
    public void NewDay(SimulatedOffice sim)
    {
        if (daysLeft-- <= 0)
        {
            var fate = sim.Dice.Throw(100);
            Weather = fate < 88 ? Weather.Folder : fate < 92 ? Weather.Server : fate < 96 ? Weather.Refusing : Weather.Away;
            daysLeft = IsFine ? 1 : sim.Between(1, 9);
        }
        server.RecipientAnswer = Weather == Weather.Refusing ? "451 try later" : "250 OK";
        var someone = sim.Pick(sim.Facts.People);
        server.Spared = someone.Address.Length > 0 ? someone.Address : null;
        if (!IsFine) Seen = (Seen.BySmtp, Seen.BadDays + 1);
    }

    /// <summary>From now on everything gets through.</summary>
    public void ClearUp() => Weather = Weather.Folder;

    /// <summary>What arrived since the last time.</summary>
    public List<MimeMessage> Collect(DataFolder folder)
    {
        var arrived = server.Accepted.ToList();
        server.Accepted.Clear();
        Seen = (Seen.BySmtp + arrived.Count, Seen.BadDays);
        foreach (var file in Directory.EnumerateFiles(folder.Mails, "*.eml").Order(StringComparer.Ordinal))
        {
            arrived.Add(MimeMessage.Load(file));
            File.Delete(file);
        }
        return arrived;
    }

    public ValueTask DisposeAsync()
    {
        nobody.Dispose();
        return server.DisposeAsync();
    }
}
