namespace Portal.Domain.Rosters.Import;

/// <summary>表头用语: the headings under which the columns of one kind of roster go.</summary>
/// <param name="Kind">What the roster is called to the person.</param>
/// <param name="Required">Fields without whose heading a sheet is not this roster; the first two find the header.</param>
/// <param name="Headings">Per field its headings, bare (see <see cref="Heading.Bare"/>); the first is the one to name in messages.</param>
internal sealed record RosterWords(string Kind, IReadOnlyList<RosterField> Required, IReadOnlyDictionary<RosterField, string[]> Headings)
{
    /// <summary>Headings that can be said of anything and count only where no other heading gives the field.</summary>
    public static readonly IReadOnlySet<string> Vague = new HashSet<string> { "名称", "类别", "地址", "电话", "状态", "说明", "编号" };

    public static readonly RosterWords Enterprises = new("检查企业名录", [RosterField.Name, RosterField.Code], new Dictionary<RosterField, string[]>
    {
        [RosterField.Sequence] = ["序号", "编号", "NO"],
        [RosterField.Name] = ["单位名称", "企业名称", "单位全称", "企业全称", "检查对象名称", "检查对象", "抽查对象名称", "被检查单位", "市场主体名称", "对象名称", "名称"],
        [RosterField.Code] = ["统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "统一代码"],
        [RosterField.CodeReason] = ["代码核对说明"],
        [RosterField.Category] = ["单位类别", "企业类别", "单位类型", "企业类型", "对象类别", "检查对象类别", "类别"],
        [RosterField.District] = ["所在区县", "所在县区", "所属区县", "所属县区", "区县", "县区", "行政区划", "辖区"],
        [RosterField.Address] = ["注册地址", "单位地址", "企业地址", "经营地址", "住所", "注册地", "地址"],
        [RosterField.LegalPerson] = ["法定代表人", "法定代表人姓名", "法人代表", "法人", "负责人", "负责人姓名"],
        [RosterField.Phone] = ["联系电话", "法定代表人联系电话", "法定代表人电话", "负责人联系电话", "联系方式", "电话", "手机", "手机号", "手机号码"],
        [RosterField.State] = ["存续状态", "经营状态", "登记状态", "企业状态"],
        [RosterField.Standing] = ["信用状况", "信用等级", "信用状态"],
        [RosterField.WorksCount] = ["人防工程数量", "在管人防工程数量", "工程数量"],
        [RosterField.WorksArea] = ["人防工程面积", "在管人防工程面积", "工程面积"],
        [RosterField.EnteredOn] = ["入库日期", "入库时间", "纳入日期", "纳入时间"],
        [RosterField.Exemptions] = ["不受次数限制", "不受次数限制的依据", "不受次数限制情形"],
        [RosterField.Note] = ["备注", "说明"],
    });

    public static readonly RosterWords Inspectors = new("执法检查人员名录", [RosterField.Name, RosterField.Code, RosterField.ValidUntil], new Dictionary<RosterField, string[]>
    {
        [RosterField.Sequence] = ["序号", "编号", "NO"],
        [RosterField.Name] = ["姓名", "人员姓名", "执法人员姓名", "检查人员姓名"],
        [RosterField.Code] = ["行政执法证号", "行政执法证号码", "行政执法证件号", "行政执法证件号码", "执法证号", "执法证号码", "执法证件号", "执法证件号码", "执法证编号", "行政执法证编号"],
        [RosterField.Gender] = ["性别"],
        [RosterField.Section] = ["科室", "所在科室", "所属科室", "部门", "所在部门", "工作部门"],
        [RosterField.Post] = ["职务", "岗位", "职务职级"],
        [RosterField.Issuer] = ["发证机关", "发证单位", "颁发机关"],
        [RosterField.IssuedOn] = ["发证日期", "发证时间", "领证日期"],
        [RosterField.ValidUntil] = ["有效期至", "有效期", "证件有效期", "证件有效期至", "有效期限", "有效截止日期"],
        [RosterField.Qualifications] = ["执法类别", "执法类型", "执法领域", "执法范围"],
        [RosterField.Employment] = ["人员性质", "人员类别", "编制性质", "身份性质"],
        [RosterField.State] = ["人员状态", "状态", "在岗状态", "证件状态"],
        [RosterField.Phone] = ["联系电话", "联系方式", "电话", "手机", "手机号", "手机号码"],
        [RosterField.Note] = ["备注", "说明"],
        [RosterField.Avoided] = ["回避单位", "应回避单位", "需回避单位", "回避企业"],
    });

    public static readonly RosterWords CheckItems = new("随机抽查事项清单", [RosterField.Name, RosterField.LegalBasis], new Dictionary<RosterField, string[]>
    {
        [RosterField.Sequence] = ["序号", "编号", "NO"],
        [RosterField.Name] = ["抽查事项", "抽查事项名称", "随机抽查事项", "检查事项", "检查事项名称", "事项名称"],
        [RosterField.LegalBasis] = ["抽查依据", "检查依据", "法律依据", "法律法规依据", "执法依据", "设定依据", "依据"],
        [RosterField.Code] = ["事项编号", "事项编码", "抽查事项编号", "抽查事项编码"],
        [RosterField.Category] = ["抽查类别", "检查类别", "事项类别", "抽查项目", "类别"],
        [RosterField.Degree] = ["一般/重点", "一般重点", "重点/一般", "检查级别", "事项级别"],
        [RosterField.Section] = ["科室", "责任科室", "负责科室", "所属科室", "承办科室", "牵头科室"],
        [RosterField.ObjectKinds] = ["检查对象", "抽查对象", "对象"],
        [RosterField.Content] = ["抽查内容", "检查内容", "内容"],
        [RosterField.Method] = ["抽查方式", "检查方式", "方式"],
        [RosterField.Frequency] = ["抽查比例和频次", "抽查比例及频次", "抽查比例频次", "检查比例和频次", "比例和频次", "比例频次", "抽查比例", "检查比例"],
        [RosterField.Times] = ["抽查频次", "检查频次", "频次"],
        [RosterField.Note] = ["备注", "说明"],
    });

    public string RequiredText => string.Join("、", Required.Select(required => $"“{Headings[required][0]}”"));
}
