using Portal.Domain.Rosters.Import;

namespace Portal.Features.Imports;

/// <summary>What the pages say of importing each roster.</summary>
/// <param name="Key">What an entry is known by.</param>
/// <param name="Noun">What the entries stand on: 名录, 清单.</param>
internal sealed record RosterWay(RosterKind Roster, string Address, string List, string ListName, string Template, string Key, string Noun, string Hint)
{
    public static readonly IReadOnlyList<RosterWay> All =
    [
        new(RosterKind.检查企业名录, PortalRoutes.ImportEnterprises, PortalRoutes.Enterprises, "检查企业名录", PortalRoutes.EnterprisesWorkbook, "信用代码", "名录",
            "表头要有“单位名称”和“统一社会信用代码”，其余列按名称识别，顺序不限，表名和填表说明会自动略过。已有的单位按代码逐项更新，文件里没有的列保持原样。"),
        new(RosterKind.执法检查人员名录, PortalRoutes.ImportInspectors, PortalRoutes.Inspectors, "执法检查人员名录", PortalRoutes.InspectorsWorkbook, "证号", "名录",
            "表头要有“姓名”“行政执法证号”和“有效期至”；“回避单位”一列登记为利害关系，单位须已在检查企业名录中。身份证号不读取，也不保留。"),
        new(RosterKind.随机抽查事项清单, PortalRoutes.ImportCheckItems, PortalRoutes.CheckItems, "抽查事项清单", PortalRoutes.CheckItemsWorkbook, "事项编号", "清单",
            "表头要有“抽查事项”和“抽查依据”，其余列（类别、内容、方式、比例和频次等）按名称识别；没有编号的事项由系统编号。"),
    ];

    public static RosterWay Of(RosterKind roster) => All.First(w => w.Roster == roster);

    public static string Colour(ImportState state) => state switch
    {
        ImportState.已导入 => "done",
        ImportState.待确认 or ImportState.待选列 or ImportState.读取中 => "near",
        ImportState.中断 => "late",
        _ => "",
    };
}
