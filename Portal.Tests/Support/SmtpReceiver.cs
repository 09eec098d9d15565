using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace Portal.Tests.Support;

/// <summary>A small SMTP server of the tests' own on loopback: speaks the real protocol, keeps what it accepts, and can be told to refuse or to hang up.</summary>
public sealed class SmtpReceiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpReceiver()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was accepted, in order.</summary>
    public List<MimeMessage> Accepted { get; } = [];

    /// <summary>How many clients called.</summary>
    public int Conversations { get; private set; }

    /// <summary>Called when a mail has been accepted and before that is said.</summary>
    public Action? Accepts { get; init; }

    /// <summary>Answer to a recipient; anything but 250 refuses.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    /// <summary>A recipient who is accepted whatever the answer to the others.</summary>
    public string? Spared { get; set; }

    /// <summary>With one, STARTTLS is offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Names and passwords; with one, AUTH is offered.</summary>
    public Dictionary<string, string> Accounts { get; } = [];

    /// <summary>Who tried to sign in, and whether over a line that nobody else reads.</summary>
    public List<(string Name, bool InSecret)> SignIns { get; } = [];

    /// <summary>The lines that named sender and recipients.</summary>
    public List<string> Envelope { get; } = [];

    /// <summary>Cut the line right after a mail was accepted, before the client says goodbye.</summary>
    public bool HangsUpAfterAcceptance { get; set; }

    /// <summary>Take a mail and cut the line without saying so.</summary>
    public bool HangsUpUnheard { get; set; }

    /// <summary>A certificate that nobody vouches for, as an office makes one for itself.</summary>
    public static X509Certificate2 SelfMade()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>Waits until everything that was begun before is over: one client is served after another.</summary>
    public async Task Settle()
    {
        using var last = new TcpClient();
        await last.ConnectAsync(IPAddress.Loopback, Port);
        await last.GetStream().WriteAsync("QUIT\r\n"u8.ToArray());
        using var said = new StreamReader(last.GetStream());
        while (await said.ReadLineAsync() is { } line && !line.StartsWith("221", StringComparison.Ordinal)) { }
    }

    private async Task Serve()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Converse(client);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or AuthenticationException)
            {
            }
        }
    }

    private async Task Converse(TcpClient client)
    {
        Conversations++;
        Stream stream = client.GetStream();
        await Say(stream, "220 test ready");
        while (await ReadLine(stream) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    var offers = Certificate is not null && stream is not SslStream ? "250-STARTTLS\r\n" : "";
                    await Say(stream, $"250-test\r\n{offers}{(Accounts.Count > 0 ? "250-AUTH PLAIN\r\n" : "")}250 8BITMIME");
                    break;
                case "STARTTLS" when Certificate is not null:
                    await Say(stream, "220 go on in secret");
                    var secret = new SslStream(stream);
                    await secret.AuthenticateAsServerAsync(Certificate);
                    stream = secret;
                    break;
                case "AUTH":
                    // PLAIN: base64 of an empty identity, the name and the password, with NULs between.
                    var said = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    SignIns.Add((said[1], stream is SslStream));
                    await Say(stream, Accounts.GetValueOrDefault(said[1]) == said[2] ? "235 welcome" : "535 who are you");
                    break;
                case "HELO" or "RSET" or "NOOP":
                    await Say(stream, "250 OK");
                    break;
                case "MAIL" or "RCPT":
                    Envelope.Add(line);
                    await Say(stream, line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && !line.Contains(Spared ?? "\0") ? RecipientAnswer : "250 OK");
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    if (await Message(stream) is not { } message) return;
                    Accepted.Add(message);
                    Accepts?.Invoke();
                    if (HangsUpUnheard) return;
                    await Say(stream, "250 accepted");
                    if (HangsUpAfterAcceptance) return;
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "502 not here");
                    break;
            }
        }
    }

    private async Task Say(Stream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text + "\r\n"), stop.Token);

    // Byte by byte: a reader that reads ahead would swallow the beginning of the secret part.
    private async Task<string?> ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) > 0)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }

    // A client that is gone before the end has sent no mail.
    private async Task<MimeMessage?> Message(Stream stream)
    {
        var text = new StringBuilder();
        while (await ReadLine(stream) is var line && line != ".")
        {
            if (line is null) return null;
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }
}
