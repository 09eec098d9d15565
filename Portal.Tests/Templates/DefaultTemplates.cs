using Portal.Domain.Inspections;
using Portal.Tests.House;

namespace Portal.Tests.Templates;

/// <summary>The templates that the portal brings, written by code once: <c>dotnet run --project Portal.Tests -- templates</c>.</summary>
internal static class DefaultTemplates
{
    private const string Office = "漯河市国防动员办公室";

    public static string Folder => Path.Combine(Repository.Root, "wwwroot-assets", "templates");

    public static void Write(TextWriter output)
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var path = Path.Combine(Folder, $"{kind}.docx");
            File.WriteAllBytes(path, Of(kind));
            output.WriteLine(path);
        }
        File.WriteAllBytes(Path.Combine(Folder, "年度公开.docx"), Annual());
    }

    /// <summary>年度公开 (Art. 23): text and figures of each part, in the article's order.</summary>
    public static byte[] Annual() => new Sheet().Office(Office).Title("{{标题}}")
        .Text("根据《漯河市国防动员办公室“双随机、一公开”监管工作实施细则》第二十三条，现将{{科室}} {{年度}} 年度检查计划执行情况公开如下。数字截至{{数字截至}}。")
        .Heading("一、检查对象和检查人员的抽取").Text("{{抽取情况}}")
        .Table([18, 26, 14, 18, 12, 12], ["抽取编号", "任务", "抽取日", "检查期限", "抽中对象（家次）", "检查人员（人次）"], ["{{抽取.编号}}", "{{抽取.任务}}", "{{抽取.日期}}", "{{抽取.期限}}", "{{抽取.对象}}", "{{抽取.人员}}"])
        .Table([70, 30], ["内容", "数量"], ["{{抽取数字.内容}}", "{{抽取数字.数量}}"])
        .Heading("二、检查的时间、过程和结果").Text("{{检查情况}}").Table([70, 30], ["内容", "数量"], ["{{检查数字.内容}}", "{{检查数字.数量}}"])
        .Heading("三、检查结果的反馈和公示").Text("{{反馈情况}}").Table([70, 30], ["内容", "数量"], ["{{反馈数字.内容}}", "{{反馈数字.数量}}"])
        .Heading("四、检查对象的意见建议").Text("{{意见情况}}").Table([70, 30], ["内容", "数量"], ["{{意见数字.内容}}", "{{意见数字.数量}}"])
        .Heading("五、检查结果的运用").Text("{{运用情况}}").Table([70, 30], ["内容", "数量"], ["{{运用数字.内容}}", "{{运用数字.数量}}"])
        .Gap().Right(Office).Save();

    public static byte[] Of(DocumentKind kind) => kind switch
    {
        DocumentKind.检查通知书 => Notice(),
        DocumentKind.现场检查记录 => Record(),
        DocumentKind.检查报告 => Report(),
        DocumentKind.结果反馈书 => Feedback(),
        DocumentKind.送达回证 => Receipt(),
        _ => Opinion(),
    };

    private static byte[] Notice() => new Sheet().Office(Office).Title("检查通知书").Right("编号：{{检查编号}}")
        .Flush("{{单位名称}}（统一社会信用代码：{{统一社会信用代码}}）：")
        .Text("根据《漯河市国防动员办公室“双随机、一公开”监管工作实施细则》，我办将对你单位开展“{{任务名称}}”。检查对象来源：{{检查来源}}。现将有关事项通知如下：")
        .Heading("一、检查期限").Text("{{检查期限}}。具体到场日期由检查人员在期限内确定。")
        .Heading("二、检查人员").Table([12, 28, 36, 24], ["序号", "姓名", "行政执法证号", "分工"], ["{{人员.序号}}", "{{人员.姓名}}", "{{人员.执法证号}}", "{{人员.分工}}"])
        .Heading("三、检查事项和依据").Table([12, 44, 44], ["序号", "检查事项", "依据"], ["{{事项.序号}}", "{{事项.名称}}", "{{事项.依据}}"])
        .Heading("四、有关要求").Text("请你单位准备与检查事项有关的资料，安排熟悉情况的人员到场，如实说明情况。检查人员与你单位有利害关系的，你单位可以申请其回避。")
        .Text("承办科室：{{承办科室}}。").Gap().Right(Office).Right("{{制作日期}}").Save();

    private static byte[] Record() => new Sheet().Office(Office).Title("现场检查记录").Right("编号：{{检查编号}}")
        .Facts([18, 32, 20, 30],
            ["检查对象", "{{单位名称}}", "信用代码", "{{统一社会信用代码}}"], ["地址", "{{单位地址}}"],
            ["法定代表人", "{{法定代表人}}", "联系电话", "{{联系电话}}"], ["检查日期", "{{到场日期}}", "承办科室", "{{承办科室}}"],
            ["到过的工程", "{{到过的工程}}"], ["检查人员", "{{检查人员}}"])
        .Table([8, 24, 28, 10, 12, 18], ["序号", "事项", "检查要点", "是否检查", "发现问题", "情况"],
            ["{{要点.序号}}", "{{要点.事项}}", "{{要点.内容}}", "{{要点.是否检查}}", "{{要点.是否发现问题}}", "{{要点.情况}}"])
        .Flush("检查人员（签字）：　　　　　　　　　　　　　　　　年　　月　　日")
        .Flush("检查对象意见及签章：　　　　　　　　　　　　　　　年　　月　　日").Save();

    private static byte[] Report() => new Sheet().Office(Office).Title("检查报告").Right("编号：{{检查编号}}")
        .Facts([18, 32, 20, 30], ["检查对象", "{{单位名称}}", "信用代码", "{{统一社会信用代码}}"], ["任务名称", "{{任务名称}}"], ["检查人员", "{{检查人员}}"])
        .Heading("一、检查时间").Text("{{检查时间}}").Heading("二、检查内容").Text("{{检查内容}}")
        .Heading("三、检查发现的问题").Text("{{检查发现的问题}}")
        .Table([10, 40, 30, 20], ["序号", "检查事项", "结论", "确定日期"], ["{{事项.序号}}", "{{事项.名称}}", "{{事项.结论}}", "{{事项.确定日期}}"])
        .Heading("四、对检查对象的评价").Text("{{对检查对象的评价}}").Heading("五、意见和建议").Text("{{意见和建议}}").Gap()
        .Right("{{承办科室}}").Right("签发人：{{签发人}}").Right("{{报告完成日期}}").Save();

    private static byte[] Feedback() => new Sheet().Office(Office).Title("检查结果反馈书").Right("编号：{{检查编号}}")
        .Flush("{{单位名称}}：").Text("我办于{{到场日期}}对你单位进行了“{{任务名称}}”，检查报告已于{{报告完成日期}}完成。现将检查结果反馈如下：")
        .Table([10, 36, 26, 28], ["序号", "检查事项", "结论", "情况"], ["{{事项.序号}}", "{{事项.名称}}", "{{事项.结论}}", "{{事项.情况}}"])
        .Heading("一、评价").Text("{{对检查对象的评价}}").Heading("二、意见和建议").Text("{{意见和建议}}")
        .Heading("三、你单位的权利").Text("你单位对检查结果有意见建议的，请自收到本反馈书之日起{{意见期限工作日}}个工作日内书面提出；期满未提出的，视为没有意见。检查结果将依法在公示平台公示。")
        .Gap().Right(Office).Right("{{制作日期}}").Save();

    private static byte[] Receipt() => new Sheet().Office(Office).Title("送达回证").Right("编号：{{检查编号}}")
        .Facts([24, 76],
            ["送达文书", "检查结果反馈书（{{检查编号}}）"], ["受送达单位", "{{单位名称}}"], ["统一社会信用代码", "{{统一社会信用代码}}"], ["送达地点", "{{单位地址}}"],
            ["送达方式", "{{送达方式}}"], ["回证或邮寄编号", "{{送达凭证编号}}"], ["发出日期", "{{发出日期}}"], ["送达日期", "{{送达日期}}"],
            ["收件人签字或盖章", "　"], ["送达人签字", "　"], ["备注", "　"])
        .Text("受送达单位可自收到检查结果反馈书之日起{{意见期限工作日}}个工作日内提出意见建议。").Save();

    private static byte[] Opinion() => new Sheet().Office(Office).Title("意见建议书").Right("编号：{{检查编号}}")
        .Flush(Office + "：").Text("我单位于{{送达日期}}收到检查结果反馈书（{{检查编号}}），意见建议的提出期限至{{意见建议到期日}}。现提出意见建议如下：")
        .Text("{{意见建议}}").Gap().Gap().Gap().Right("{{单位名称}}（盖章）").Right("提出人：{{意见提出人}}　　　　").Right("　　　年　　月　　日").Save();
}
