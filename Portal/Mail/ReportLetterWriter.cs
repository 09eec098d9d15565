using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Office;
using Portal.Mail.Letters;

namespace Portal.Mail;

/// <summary>Writes the letter that brings the leadership a period's workbook; the same for everybody.</summary>
public sealed class ReportLetterWriter(IServiceProvider services, ILoggerFactory logs, PortalAddress address)
{
    public async Task<Letter> Write(ReportPeriod period, string fileName)
    {
        var overview = address.Of(PortalRoutes.LeadershipAsOf(period.To));
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportLetter>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportLetter.Period)] = period,
            [nameof(ReportLetter.FileName)] = fileName,
            [nameof(ReportLetter.Overview)] = overview,
        }))).ToHtmlString());
        return new Letter(
            $"【双随机、一公开】领导{period.Kind}：{period.Name}", html,
            $"您好：\r\n\r\n{period.Name}“双随机、一公开”监管工作情况的领导{period.Kind}见附件“{fileName}”。各项截至 {period.To:yyyy-MM-dd}。\r\n\r\n同一截至日期的领导总览：{overview}\r\n");
    }
}
