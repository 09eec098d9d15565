namespace Portal.Domain.Rosters.Import;

/// <summary>跳过原因: why a row of a sheet is no entry of the roster.</summary>
public static class SkipCode
{
    public const string Title = "TITLE";
    public const string Header = "HEADER";
    public const string Blank = "BLANK";
    public const string Section = "SECTION";
    public const string Total = "TOTAL";
    public const string Note = "NOTE";
    public const string Instruction = "INSTRUCTION";
    public const string Sample = "SAMPLE";
    public const string MergedContinuation = "MERGED_CONTINUATION";

    public static string Text(string code) => code switch
    {
        Title => "表名、填报信息，不是名录内容",
        Header => "表头",
        Blank => "空行",
        Section => "分类小标题",
        Total => "合计行",
        Note => "表尾说明、签字栏",
        Instruction => "填表说明",
        Sample => "填表案例",
        MergedContinuation => "与上一行合并，属于同一单位",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such skip code."),
    };
}
