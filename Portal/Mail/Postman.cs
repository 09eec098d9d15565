using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Data;

namespace Portal.Mail;

/// <summary>Hands mails one by one to the SMTP server, all in one conversation, or lays them into the pickup folder.</summary>
public sealed class Postman(IOptions<MailSettings> options, DataFolder folder)
{
    private const int TimeoutMilliseconds = 30_000;
    private readonly MailSettings settings = options.Value;
    private SmtpClient? client;

    /// <returns>null when it was taken; else why not, in the server's words. It never throws: a mail left claimed and silent would look like one whose postman died.</returns>
    internal async Task<Failure?> Deliver(OutboxMail mail)
    {
        if (!MailAddresses.IsSound(mail.Address)) return new Failure($"收件地址“{PlainHeader(mail.Address)}”不是一个有效的邮箱地址，请在账号中更正。", ServerIsAway: false);
        var handed = new Handed();
        try
        {
            using var message = Message(mail);
            if (settings.Host.Length > 0) await Send(message, handed);
            else await LayDown(mail, message);
            return null;
        }
        catch (FileNotFoundException)
        {
            return new Failure($"附件“{PlainHeader(mail.AttachmentName)}”的文件已不在数据文件夹中，请从备份恢复。", ServerIsAway: false);
        }
        catch (SmtpCommandException refused)
        {
            return new Failure(refused.Message, refused.StatusCode == SmtpStatusCode.ServiceNotAvailable);
        }
        catch (Exception e) when (e is FormatException or ParseException)
        {
            return new Failure(e.Message, ServerIsAway: false);
        }
        catch (Exception e)
        {
            await Leave();
            return new Failure(e.Message, ServerIsAway: true, Unanswered: handed.Anything);
        }
    }

    private MimeMessage Message(OutboxMail mail)
    {
        var message = new MimeMessage
        {
            Subject = PlainHeader(mail.Subject),
            // The same for every attempt, so that a repeated mail can be told from a second one.
            MessageId = $"outbox-{mail.Id}-{mail.Day:yyyyMMdd}@double-random.portal",
            Date = new DateTimeOffset(mail.WrittenAt, TimeSpan.Zero),
            Body = Body(mail),
        };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(new MailboxAddress(PlainHeader(mail.Name), mail.Address));
        if (mail.Attempts > 1) message.Headers.Add("X-Portal-Attempt", $"{mail.Attempts}");
        if (mail.UnansweredAt is not null) message.Headers.Add("X-Portal-Possible-Duplicate", "yes");
        return message;
    }

    private MimeEntity Body(OutboxMail mail)
    {
        var body = new BodyBuilder { HtmlBody = mail.Html, TextBody = mail.Text };
        if (mail.AttachmentSha256.Length > 0) body.Attachments.Add(PlainHeader(mail.AttachmentName), File.ReadAllBytes(Path.Combine(folder.Attachments, mail.AttachmentSha256)));
        return body.ToMessageBody();
    }

    // A line feed in a name would begin a header of its own.
    private static string PlainHeader(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private async Task Send(MimeMessage message, Handed handed)
    {
        var earlier = client is not null;
        try
        {
            await (client ?? await Call()).SendAsync(message, progress: handed);
        }
        // A server may have ended a conversation that it had said all in; what it was not given yet can be said in a new one.
        catch (Exception e) when (earlier && !handed.Anything && e is not SmtpCommandException)
        {
            await Leave();
            await (await Call()).SendAsync(message, progress: handed);
        }
    }

    private async Task<SmtpClient> Call()
    {
        client = new SmtpClient { Timeout = TimeoutMilliseconds };
        if (settings.Certificate.Length > 0)
            client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is not null && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(settings.Certificate, StringComparison.OrdinalIgnoreCase);
        await client.ConnectAsync(settings.Host, settings.Port, Security);
        if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password);
        return client;
    }

    /// <summary>Says goodbye. Whatever comes of that, the server has what it took, and nothing is sent again for it.</summary>
    internal async Task Leave()
    {
        if (client is null) return;
        try { await client.DisconnectAsync(quit: true); }
        catch (Exception) { }
        client.Dispose();
        client = null;
    }

    // A password never goes over an open line, whatever the server offers or somebody between hides.
    private SecureSocketOptions Security =>
        settings.Tls ? SecureSocketOptions.SslOnConnect : settings.User.Length > 0 ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable;

    private async Task LayDown(OutboxMail mail, MimeMessage message)
    {
        var path = Path.Combine(folder.Mails, $"{mail.Day:yyyy-MM-dd}-{mail.PersonId}-{mail.Id}.eml");
        await using (var file = File.Create(path + ".part"))
        {
            await message.WriteToAsync(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <param name="ServerIsAway">Nobody else's mail would get through either; otherwise it is this mail's own fault.</param>
    /// <param name="Unanswered">The server had been given the mail, or some of it, and did not say whether it took it.</param>
    internal sealed record Failure(string Why, bool ServerIsAway, bool Unanswered = false);

    /// <summary>Whether anything of the mail itself has gone over the line.</summary>
    private sealed class Handed : ITransferProgress
    {
        public bool Anything { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Anything = true;

        public void Report(long bytesTransferred) => Anything = true;
    }
}
