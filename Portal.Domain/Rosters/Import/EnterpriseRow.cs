namespace Portal.Domain.Rosters.Import;

/// <summary>检查企业行 (Art. 11): one row as an enterprise's entry, or all that is wrong with it.</summary>
[Article(11)]
internal static class EnterpriseRow
{
    private const string WrongCheck = "USCC_CHECK";

    /// <param name="sectionCategory">Category of a row that states none itself; empty where the sheet gives none.</param>
    /// <param name="earlier">The codes of the rows above, each with its first row and name; this row's is added.</param>
    public static RosterRow<EnterpriseFacts> Read(RowCells row, string sectionCategory, Dictionary<string, (int Row, string NameKey)> earlier)
    {
        var reader = new RowReader(row);
        var name = reader.Name("单位名称", PlainText.Line);
        var code = Code(reader, out var doubted);
        if (code.Length > 0) Compare(reader, name, code, earlier);
        var enteredOn = reader.Day(RosterField.EnteredOn, "入库日期");
        var facts = new EnterpriseFacts
        {
            Code = code.Length > 0 ? code : doubted,
            CodeReason = CreditCode.FaultOf(code) == CreditCodeFault.CheckDigit ? reader.Text(RosterField.CodeReason) : "",
            Name = name,
            Categories = Categories(reader, sectionCategory),
            District = PlainText.Line(reader.SharedText(RosterField.District)),
            Address = reader.Text(RosterField.Address),
            LegalPerson = reader.Text(RosterField.LegalPerson),
            Phone = reader.Text(RosterField.Phone),
            State = reader.Choice(RosterField.State, "存续状态", "STATE_UNKNOWN", States),
            Standing = reader.Choice(RosterField.Standing, "信用状况", "STANDING_UNKNOWN", Standings),
            WorksCount = reader.Whole(RosterField.WorksCount, "人防工程数量", "处", "个"),
            WorksArea = reader.Amount(RosterField.WorksArea, "人防工程面积", "㎡", "平方米", "平米"),
            EnteredOn = enteredOn,
            Note = reader.Lines(RosterField.Note),
            Exemptions = Exemptions(reader),
        };
        return reader.Finish(name, () => facts, entry => entry.Check(), bearable: WrongCheck);
    }

    private static string Code(RowReader reader, out string doubted)
    {
        doubted = "";
        var cell = reader.Key(RosterField.Code, "统一社会信用代码", out var refused);
        if (refused) return "";
        if (LostDigits.In(cell))
        {
            reader.Refuse("USCC_LOST_PRECISION", RosterField.Code, "代码被存成了数字，Excel 只保留 15 位，后几位已经丢失，无法恢复。请把该列设为“文本”格式，对照营业执照重新填写。");
            return "";
        }
        var fault = CreditCode.FaultOf(cell?.Text);
        // A wrong check character stands where the file says that the licence was looked at.
        if (fault == CreditCodeFault.None || (fault == CreditCodeFault.CheckDigit && reader.Text(RosterField.CodeReason).Length > 0)) return CreditCode.Normalise(cell?.Text);
        if (fault == CreditCodeFault.CheckDigit) doubted = CreditCode.Normalise(cell?.Text);
        reader.Refuse(ProblemCode(fault), RosterField.Code, CreditCode.Check(cell?.Text)!.Reason);
        return "";
    }

    private static string ProblemCode(CreditCodeFault fault) => fault switch
    {
        CreditCodeFault.Missing => "USCC_MISSING",
        CreditCodeFault.Length => "USCC_LENGTH",
        CreditCodeFault.Charset => "USCC_CHARSET",
        _ => WrongCheck,
    };

    private static void Compare(RowReader reader, string name, string code, Dictionary<string, (int Row, string NameKey)> earlier)
    {
        var nameKey = PlainText.Key(name);
        if (earlier.TryAdd(code, (reader.Row.Number, nameKey))) return;
        var (row, key) = earlier[code];
        if (key == nameKey)
            reader.Refuse("DUP_IN_FILE", RosterField.Code, $"与第 {row} 行是同一单位（代码和名称都相同），本行不导入，请删除重复行。", sameAsRow: row);
        else
            reader.Refuse("DUP_CONFLICT", RosterField.Code, $"代码与第 {row} 行相同而名称不同，不能确定哪一行正确，请核对后只保留一行。", sameAsRow: row);
    }

    private static IReadOnlyList<string> Categories(RowReader reader, string sectionCategory)
    {
        var own = PlainText.Split(reader.SharedText(RosterField.Category));
        if (own.Count > 0) return own;
        if (sectionCategory.Length > 0) return [sectionCategory];
        reader.Refuse("CATEGORY_MISSING", RosterField.Category, "单位类别没有填写，上方也没有分类小标题；计划按类别划定抽查范围，请补填。");
        return [];
    }

    private static List<Exemption> Exemptions(RowReader reader)
    {
        var exemptions = new List<Exemption>();
        foreach (var line in reader.Lines(RosterField.Exemptions).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Exemption.Read(line) is { } exemption) exemptions.Add(exemption);
            else reader.Refuse("EXEMPTION_INVALID", RosterField.Exemptions, $"“{line}”不是不受次数限制的依据。应写作“严重违法失信名单：文书名称或文号，2026-01-01 至 2026-12-31”，没有截止日期的写“长期”，一行一条；情形为{string.Join("、", Enum.GetNames<ExemptionGround>())}之一。");
        }
        return exemptions;
    }

    private static readonly (ExistenceState, string[])[] States =
    [
        (ExistenceState.存续, ["存续", "在业", "开业", "在营", "正常", "存续(在营、开业、在册)"]),
        (ExistenceState.停业, ["停业", "歇业", "停产"]),
        (ExistenceState.迁出, ["迁出", "已迁出"]),
        (ExistenceState.吊销, ["吊销", "吊销未注销", "吊销,未注销"]),
        (ExistenceState.注销, ["注销", "已注销", "吊销已注销", "吊销,已注销"]),
    ];

    private static readonly (Standing, string[])[] Standings =
    [
        (Rosters.Standing.一般, ["一般", "正常"]),
        (Rosters.Standing.守信, ["守信", "诚信"]),
        (Rosters.Standing.失信, ["失信", "严重失信"]),
    ];
}
