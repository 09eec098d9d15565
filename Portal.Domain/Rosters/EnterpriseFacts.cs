namespace Portal.Domain.Rosters;

/// <summary>检查企业登记内容 (Art. 11): what the roster says of an enterprise; import, form and edit all hand over this.</summary>
[Article(11)]
public sealed record EnterpriseFacts
{
    /// <summary>统一社会信用代码, normalised (18 characters, upper case).</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>校验码不符仍登记的理由: such codes exist on licences; empty where the check character is right.</summary>
    public string CodeReason { get; init; } = "";

    /// <summary>单位类别: 建设单位, 施工单位, 防护设备生产安装企业 …, one or several.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
    public string District { get; init; } = "";
    public string Address { get; init; } = "";
    public string LegalPerson { get; init; } = "";
    public string Phone { get; init; } = "";
    public ExistenceState State { get; init; }
    public Standing Standing { get; init; }
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>在管人防工程数量（处）: classified, never in anything disclosed.</summary>
    public int? WorksCount { get; init; }

    /// <summary>在管人防工程面积（㎡）: classified, never in anything disclosed.</summary>
    public decimal? WorksArea { get; init; }

    /// <summary>入库日期.</summary>
    public DateOnly? EnteredOn { get; init; }
    public string Note { get; init; } = "";

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) return new("单位名称不能为空。", 11);
        if (Name.Trim()[0] is '=' or '+' or '-' or '@') return new($"单位名称不能以“{Name.Trim()[0]}”开头，请填写单位的登记名称。", 11);
        if (Categories.Count == 0) return new("请至少选择一个单位类别，计划按类别划定抽查范围。", 13);
        if (WorksCount < 0 || WorksArea < 0) return new("人防工程数量和面积不能为负数。", 11);
        if (Exemptions.Any(e => e.Until < e.From)) return new("不受次数限制的截止日期不能早于起始日期。", 16);
        return Exemptions.Any(e => string.IsNullOrWhiteSpace(e.Document))
            ? new("不受次数限制的依据须写明文书名称或文号。", 16)
            : null;
    }
}
