using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Data;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Mail;

/// <summary>投递邮件: the postman. Claims what waits, hands it to the SMTP server or the pickup folder, marks it sent.</summary>
/// <remarks>
/// No lock is held while the server is spoken to. A process that dies between the server's acceptance and the mark leaves a claim;
/// after <see cref="ClaimHolds"/> the mail is taken again and flagged, so that there is at most one duplicate and it can be told.
/// </remarks>
[Verb("投递邮件")]
public sealed class DeliverMail(Desk desk, IOptions<MailSettings> options, DataFolder folder)
{
    private static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly MailSettings settings = options.Value;

    /// <returns>How many were sent; a refusal that quotes the server when one could not be.</returns>
    public async Task<Outcome<int>> Run()
    {
        var sent = 0;
        while (await Claim() is { } mail)
        {
            var error = await TryDeliver(mail);
            await Mark(mail.Id, error);
            if (error is not null) return new Refusal($"邮件未能发出：{error}");
            sent++;
        }
        return sent;
    }

    private async Task<OutboxMail?> Claim()
    {
        var claimed = await desk.Write<DeliverMail, OutboxMail>(Who.Portal, async work =>
        {
            var waiting = await work.Db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Id).ToListAsync();
            var mail = waiting.FirstOrDefault(m => m.ClaimedAt is not { } at || at + Wait(m) <= work.Now);
            if (mail is null) return new Refusal("没有待发的邮件。");
            mail.ClaimedAt = work.Now;
            mail.Attempts++;
            return mail;
        });
        return claimed.Value;
    }

    // After a failure longer each time; after a claim without an end, as long as a claim holds.
    private static TimeSpan Wait(OutboxMail mail) => mail.Error.Length == 0
        ? ClaimHolds
        : TimeSpan.FromMinutes(Math.Min(Math.Pow(2, mail.Attempts), LongestWait.TotalMinutes));

    private Task<Outcome> Mark(int id, string? error) => desk.Write<DeliverMail>(Who.Portal, async work =>
    {
        var mail = await work.Db.Outbox.SingleAsync(m => m.Id == id);
        mail.Error = error ?? "";
        if (error is null) mail.SentAt = work.Now;
        return Outcome.Done;
    });

    private async Task<string?> TryDeliver(OutboxMail mail)
    {
        try
        {
            using var message = Message(mail);
            if (settings.Host.Length > 0) await Send(message);
            else await LayDown(mail, message);
            return null;
        }
        catch (Exception e) when (e is IOException or ProtocolException or CommandException or AuthenticationException or System.Net.Sockets.SocketException or SslHandshakeException or ParseException)
        {
            return e.Message;
        }
    }

    private MimeMessage Message(OutboxMail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            // The same for every attempt, so that a repeated mail can be told from a second one.
            MessageId = $"outbox-{mail.Id}-{mail.Day:yyyyMMdd}@double-random.portal",
            Date = new DateTimeOffset(mail.WrittenAt, TimeSpan.Zero),
            Body = new BodyBuilder { HtmlBody = mail.Html, TextBody = mail.Text }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));
        if (mail.Attempts > 1) message.Headers.Add("X-Portal-Attempt", $"{mail.Attempts}");
        return message;
    }

    private async Task Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host, settings.Port, settings.Tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable);
        if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password);
        await client.SendAsync(message);
        // The server has taken it: a line cut while saying goodbye must not send it again.
        try { await client.DisconnectAsync(quit: true); }
        catch (Exception e) when (e is IOException or ProtocolException) { }
    }

    private async Task LayDown(OutboxMail mail, MimeMessage message)
    {
        var path = Path.Combine(folder.Mails, $"{mail.Day:yyyy-MM-dd}-{mail.PersonId}-{mail.Id}.eml");
        await using (var file = File.Create(path + ".part")) await message.WriteToAsync(file);
        File.Move(path + ".part", path, overwrite: true);
    }
}
