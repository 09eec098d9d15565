namespace Portal.Domain.Rosters.Import;

/// <summary>检查人员行 (Art. 10): one row as an inspector's entry, or all that is wrong with it.</summary>
[Article(10)]
internal static class InspectorRow
{
    /// <param name="byCertificate">The certificates of the rows above, each with its first row and name; this row's is added.</param>
    /// <param name="byName">The names of the rows above, each with its first row; this row's is added.</param>
    public static RosterRow<InspectorEntry> Read(
        RowCells row, Dictionary<string, (int Row, string Name)> byCertificate, Dictionary<string, int> byName)
    {
        var reader = new RowReader(row);
        var name = reader.Name("姓名", PlainText.PersonName);
        var certificate = Certificate(reader);
        if (certificate.Length > 0) Compare(reader, name, certificate, byCertificate);
        var issuedOn = reader.Day(RosterField.IssuedOn, "发证日期");
        var validUntil = ValidUntil(reader);
        if (issuedOn > validUntil)
            reader.Refuse("DATE_ORDER", RosterField.ValidUntil, $"发证日期 {issuedOn:yyyy-MM-dd} 晚于有效期 {validUntil:yyyy-MM-dd}，请对照证件核对。");
        var section = PlainText.Line(reader.SharedText(RosterField.Section));
        var avoided = PlainText.Split(reader.Lines(RosterField.Avoided)).Where(unit => unit is not ("无" or "-")).ToList();
        var facts = new InspectorFacts
        {
            Name = name,
            Certificate = certificate,
            Gender = reader.Text(RosterField.Gender),
            Post = reader.Text(RosterField.Post),
            Issuer = reader.Text(RosterField.Issuer),
            IssuedOn = issuedOn,
            ValidUntil = validUntil,
            Qualifications = PlainText.Split(reader.SharedText(RosterField.Qualifications), atSpaces: true),
            Employment = reader.Text(RosterField.Employment),
            State = State(reader),
            Phone = reader.Text(RosterField.Phone),
            Note = reader.Lines(RosterField.Note),
        };
        var entry = new InspectorEntry(facts, section.Length > 0 ? section : row.Section, avoided);
        var read = reader.Finish(name, () => entry, made => made.Facts.Check());
        if (read.Outcome != RowOutcome.Ok || byName.TryAdd(name, row.Number)) return read;
        // Two people of one name are both entered; only a repeated certificate is an error.
        reader.Warn("SAME_NAME", RosterField.Name, $"与第 {byName[name]} 行同名而证号不同，按两个人录入，请核对。", byName[name]);
        return read;
    }

    private static string Certificate(RowReader reader)
    {
        const RosterField Field = RosterField.Code;
        var cell = reader.Key(Field, "行政执法证号", out var refused);
        if (refused) return "";
        if (LostDigits.In(cell))
        {
            reader.Refuse("CERT_LOST_PRECISION", Field, "证号被存成了数字，Excel 只保留 15 位，后几位已经丢失，无法恢复。请把该列设为“文本”格式，对照证件重新填写。", raw: "");
            return "";
        }
        var certificate = CertificateNumber.Normalise(cell?.Text);
        if (CertificateNumber.Check(certificate) is not { } refusal) return certificate;
        // What is not to be read must not come in by the wrong column, nor be shown again.
        var missing = CertificateNumber.SaysNone(certificate);
        reader.Refuse(missing ? "CERT_MISSING" : "CERT_INVALID", Field, refusal.Reason, CertificateNumber.IsIdentityNumber(certificate) ? "" : null);
        return "";
    }

    private static void Compare(RowReader reader, string name, string certificate, Dictionary<string, (int Row, string Name)> byCertificate)
    {
        if (byCertificate.TryAdd(certificate, (reader.Row.Number, name))) return;
        var (row, other) = byCertificate[certificate];
        var what = other == name ? "是同一人（姓名和证号都相同），请删除重复行" : "证号相同而姓名不同，一个证号只能属于一人，请对照证件核对";
        reader.Refuse("CERT_DUP", RosterField.Code, $"与第 {row} 行{what}。", sameAsRow: row);
    }

    // An empty cell must not pass for 长期: whoever's certificate has expired may not be drawn.
    private static DateOnly? ValidUntil(RowReader reader)
    {
        if (reader.Key(RosterField.ValidUntil, "有效期至", out var refused) is not null) return reader.Date(RosterField.ValidUntil, "有效期至")?.Day;
        if (!refused) reader.Refuse("DATE_MISSING", RosterField.ValidUntil, "有效期至没有填写，请按证件填写日期；长期有效的填“长期”。");
        return null;
    }

    private static InspectorState State(RowReader reader) => reader.Choice(RosterField.State, "人员状态", "STATE_UNKNOWN",
        (InspectorState.在岗, ["在岗", "有效", "在职", "正常"]),
        (InspectorState.借调, ["借调", "外借", "借出"]),
        (InspectorState.离岗, ["离岗", "失效", "无效", "离职", "调离", "调出", "辞职", "停用", "注销"]),
        (InspectorState.退休, ["退休", "已退休"]));
}
