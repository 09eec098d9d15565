using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain.Disclosure;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Shell;
using static Portal.Domain.Office.Role;

namespace Portal.Features.Disclosure;

/// <summary>年度公开: what a figure counts stands in the address, so that each figure can be linked to.</summary>
public sealed partial class DisclosurePage : PortalPage
{
    private static readonly string[] Hints =
    [
        "怎样组织抽取、有哪些见证、回避怎样办理；数字由系统汇总，不必写", "检查的时间安排、检查方法、发现的主要问题", "结果怎样送达、在哪里公示", "检查对象提了哪些意见、怎样采纳", "结果怎样用于处理、整改、信用和下一年计划",
    ];

    private readonly string[] texts = ["", "", "", "", ""];
    private DisclosureView? view;
    private FigureView? behind;
    private int shownVersion = -1;
    private string remarks = "", platform = "漯河市国防动员办公室门户网站", reference = "", lateReason = "";
    private DateOnly? on;
    private IBrowserFile? file;

    [Inject] private DisclosureBoard Board { get; set; } = null!;
    [Inject] private AmendDisclosure AmendDisclosure { get; set; } = null!;
    [Inject] private SubmitDisclosure SubmitDisclosure { get; set; } = null!;
    [Inject] private ReviewDisclosure ReviewDisclosure { get; set; } = null!;
    [Inject] private RecordDisclosure RecordDisclosure { get; set; } = null!;
    [Inject] private OfficeClock Clock { get; set; } = null!;
    [Parameter] public int Id { get; set; }
    [SupplyParameterFromQuery] public string? Figure { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private AnnualDisclosure Disclosure => view!.Disclosure;
    private bool Own => Disclosure.SectionId is { } section ? SectionId == section : Role is 工程管理科;
    private bool Editable => Disclosure.CanBeEdited && (Disclosure.SectionId is { } section ? ActsFor(section) : Role is 工程管理科);
    private bool Submittable => Editable && Own;
    private bool Reviewable => Disclosure.Stage switch
    {
        DisclosureStage.待科室审核 => Own && Role is 科室负责人 or 工程管理科,
        DisclosureStage.待统筹审核 or DisclosureStage.待公开 => Role is 工程管理科,
        _ => false,
    };

    private bool Publishable => Disclosure.Stage is DisclosureStage.待公开 && (Role is 工程管理科 || (Role is 科室负责人 && Own));

    protected override async Task Load()
    {
        on ??= Clock.Today;
        view = Take(await Board.One(Who, Id));
        behind = view is null || Figure is null ? null : Take(await Board.Behind(Who, Id, Figure));
        // What is being typed stays when only the address changes.
        if (view is null || Disclosure.Version == shownVersion) return;
        shownVersion = Disclosure.Version;
        foreach (var part in Enum.GetValues<ExecutionPart>()) texts[(int)part] = Disclosure.Texts.Of(part);
    }

    private DisclosureTexts Typed => new(texts[0], texts[1], texts[2], texts[3], texts[4]);

    private Task Save() => Do(() => AmendDisclosure.Run(Who, Id, Disclosure.Version, Typed), "已保存");

    private async Task Submit()
    {
        if (await Confirm("提交审核", $"提交{view!.Title}？提交后不能修改，须由审核人退回。", "提交"))
            await Do(() => SubmitDisclosure.Run(Who, Id, Disclosure.Version, Typed), "已提交审核");
    }

    private async Task Review(bool accept)
    {
        var (title, text) = !accept ? ("退回修改", "退回后科室可以修改并重新提交，已定稿的数字作废。")
            : Disclosure.Stage is DisclosureStage.待科室审核 ? ("审核通过", "通过后交工程管理科审核。") : ("审核通过", "通过后数字和文字定稿，可以公开。");
        if (await Confirm(title, text, title) && await Do(() => ReviewDisclosure.Run(Who, Id, Disclosure.Version, view!.Shown, accept, remarks), accept ? "已审核通过" : "已退回"))
            remarks = "";
    }

    private async Task Publish()
    {
        if (on is not { } day)
        {
            Refused = new Domain.Refusal("请填写公开日期。", 23);
            return;
        }
        var done = await Do(async () =>
        {
            await using var content = file?.OpenReadStream(long.MaxValue);
            var upload = file is null || content is null ? null : new Upload(file.Name, content);
            return await RecordDisclosure.Run(Who, Id, Disclosure.Version, new PublicPlace(platform, reference, day), lateReason, upload);
        }, "年度公开已登记");
        if (done) (reference, lateReason, file) = ("", "", null);
    }

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
