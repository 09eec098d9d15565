using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Identity;

namespace Portal.Features.Calendar;

/// <summary>The draft lives on the page until it is loaded; a preview is thrown away with every change, so that what is loaded is what was checked.</summary>
public partial class LoadNoticePage
{
    private const int LongestFile = 256 * 1024;

    private readonly NoticeDraft draft = new();
    private NoticeEdition? current;
    private NoticePreview? preview;
    private string json = "", name = "", remark = "";
    private DateOnly? from, to;
    private bool off = true;
    private int? opened;

    [Inject] private NoticePreviewBoard Board { get; set; } = null!;
    [Inject] private LoadNotice LoadNotice { get; set; } = null!;
    [Inject] private OfficeClock Clock { get; set; } = null!;
    [SupplyParameterFromQuery] public int? Year { get; set; }

    protected override async Task Load()
    {
        var year = Math.Clamp(Year ?? Clock.Today.Year + 1, 2000, 2099);
        if (opened == year) return;
        opened = year;
        current = (await Board.Current(Who, year)).Value;
        if (current is not null) draft.TakeOver(current.Notice());
        else draft.Year = year;
    }

    private async Task Read(string text)
    {
        preview = null;
        var read = HolidayNotice.Parse(text);
        if (Take(read) is not { } notice) return;
        draft.TakeOver(notice);
        json = "";
        await Check();
    }

    private async Task ReadFile(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > LongestFile)
        {
            Refused = new Refusal($"文件超过 {LongestFile / 1024} KB，放假安排通知不会这么大，请核对是不是选错了文件。");
            return;
        }
        try
        {
            using var reader = new StreamReader(chosen.File.OpenReadStream(LongestFile));
            await Read(await reader.ReadToEndAsync());
        }
        catch (Exception broken) when (broken is IOException or JSException)
        {
            Refused = new Refusal("文件没有传完，请重新选择。");
        }
    }

    private void Add()
    {
        Refused = draft.Add(from, to, name, off).Refusal;
        if (Refused is not null) return;
        (from, to, preview) = (null, null, null);
    }

    private void Remove(DateOnly day)
    {
        draft.Remove(day);
        preview = null;
    }

    private async Task Check()
    {
        preview = null;
        if (Take(draft.Check()) is not { } notice) return;
        // Another year than the one opened has an edition of its own to be compared with.
        current = (await Board.Current(Who, notice.Year)).Value;
        preview = Take(await Board.Of(Who, notice));
    }

    private async Task Keep()
    {
        if (preview is not { } checkedOne) return;
        var (year, moved) = (checkedOne.Notice.Year, checkedOne.Moved);
        if (!await Confirm("载入放假安排通知", $"确定载入 {year} 年放假安排通知？{(moved > 0 ? $"{moved} 项在办期限将随之变动，" : "没有在办期限因此变动，")}载入的版本不能删除，只能再载入修订的版本。", "载入")) return;
        var id = await Do(() => LoadNotice.Run(Who, checkedOne.Notice, remark, checkedOne.CurrentNo), $"{year} 年放假安排通知已载入");
        if (id > 0) Nav.NavigateTo(PortalRoutes.NoticeAt(id));
    }
}
