using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Domain.Disclosure;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Imports;
using Portal.Features.Rosters;
using Portal.Identity;

namespace Portal.Features.Trail;

/// <summary>留痕用语 (Art. 24): what the trail's kinds of records and their fields are called.</summary>
public static class TrailWords
{
    public static readonly IReadOnlyDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        [nameof(Enterprise)] = "检查企业",
        [nameof(Category)] = "单位类别",
        [nameof(CivilWorks)] = "人防工程",
        [nameof(Inspector)] = "检查人员",
        [nameof(Interest)] = "利害关系",
        [nameof(CheckItem)] = "抽查事项",
        [nameof(ImportRun)] = "导入",
        [nameof(ImportMapping)] = "列对照",
        [nameof(AnnualPlan)] = "年度计划",
        [nameof(PlanLine)] = "计划任务",
        [nameof(PlanRevision)] = "计划变更",
        [nameof(DrawRound)] = "随机抽取",
        [nameof(CombinedLine)] = "综合检查计入的任务",
        [nameof(Inspection)] = "检查",
        [nameof(Lead)] = "因案线索",
        [nameof(Recusal)] = "回避",
        [nameof(Attachment)] = "附件",
        [nameof(Scheme)] = "检查方案",
        [nameof(DocumentTemplate)] = "文书模板",
        [nameof(AnnualDisclosure)] = "年度公开",
        [nameof(PublishedCopy)] = "公开登记",
        [nameof(PublicBundle)] = "公开包",
        [nameof(LeadershipReport)] = "领导报表",
        [nameof(ReportSchedule)] = "报表定时发送",
        [nameof(NoticeEdition)] = "放假安排通知",
        [nameof(MissReason)] = "逾期原因",
        [nameof(CalendarFeed)] = "日历订阅",
        [nameof(Section)] = "科室",
        [nameof(Person)] = "账号",
    };

    /// <summary>What the sign-in keeps for itself: spellings, counters and locks.</summary>
    public static readonly IReadOnlySet<string> Unshown = new HashSet<string>
    {
        nameof(Person.NormalizedUserName), nameof(Person.NormalizedEmail), nameof(Person.EmailConfirmed), nameof(Person.PhoneNumber),
        nameof(Person.PhoneNumberConfirmed), nameof(Person.LockoutEnabled), nameof(Person.AccessFailedCount),
    };

    private static readonly Dictionary<string, string> Fields = Read("""
        SectionId 科室|Year 年度|Edition 版次|Name 名称|No 编号|TaskName 任务名称|FromOn 检查期限起|ToOn 检查期限止|Coordinates 统筹科室
        SubmittedOn 提交日期|SubmittedBy 提交人|LateReason 逾期说明|ReviewedOn 审核日期|ReviewedBy 审核人|Accepted 审核通过|Remarks 审核意见
        PlanId 年度计划|PlanLineId 计划任务|ItemIds 抽查事项（序号）|Directed 定向抽取|Categories 单位类别|Districts 所在区县|Shares 分信用抽查比例
        OpenedOn 发起日期|OpenedBy 发起人|Before 上一版的任务|DiscardedOn 放弃日期|DiscardedBy 放弃人|PlanEdition 计划版次|Joint 多科室合并抽取|Credits 计入家数|Whole 本轮已抽完
        TimesPerYear 每年次数|FromMonth 起始月份|ToMonth 截止月份|TeamSize 检查组人数|LeadQualification 至少一人具备|EveryQualification 每人具备
        Round 轮次|Combined 综合检查|Day 抽取日|Lines 底册|Salt 盐值|FrameRoot 底册指纹|Commitment 承诺值|FrozenAt 冻结时间|FrozenBy 冻结人|Witnesses 见证
        RevealedAt 揭晓时间|RevealedBy 揭晓人|RecordJson 抽取记录|AbandonedAt 作废时间|AbandonedBy 作废人|AbandonedWhy 作废原因
        Roster 名录|PersonName 上传人|RowsSectionId 未写科室的行所属|FileHash 文件指纹|StartedAt 上传时间|Counts 行数
        State 进度|Why 说明|Columns 列对照|ColumnsChosen 列由人指定|FinishedAt 办结时间|FinishedBy 办结人|Forgotten 文件已清理|Signature 表头特征|KeptBy 记录人|KeptAt 记录时间
        RecusalId 回避|InspectorName 应回避人员|Asker 提出方|AskedOn 提出日期|AskedBy 提出人|WithdrawnOn 撤回日期|Granted 准予回避|Way 办理方式
        DecidedOn 决定日期|DecidedBy 决定人|ExchangedWith 交换到的检查|SuccessorName 接任人员|SettledOn 办结日期|Ground 情形
        ReceivedOn 收到日期|Summary 线索内容|InspectorIds 检查组（序号）|EnteredOn 登记日期|EnteredBy 登记人|Approved 批准|Reference 来源文号
        DrawId 随机抽取|DrawnOn 抽取日期|EnterpriseId 检查企业|EnterpriseCode 统一社会信用代码|EnterpriseName 检查对象|Members 检查组|Items 单项结果
        Process 检查步骤|Points 检查要点|VisitedWorks 到过的工程|Confirmations 现场记录确认|ReportSubmittedOn 报告送审日期|ReportReturns 报告退回记录
        ThumbSha256 缩略图指纹
        VisitOn 到场日期|EndedOn 检查结束日期|Report 检查报告|ReportFinishedOn 报告完成日期|ReportSignedBy 报告签发人
        Feedback 反馈|FeedbackReceivedOn 送达日期|Publication 结果公示|PublishedOn 公示日期|Opinion 意见建议|OpinionOn 收到意见日期
        Handlings 后续处理|Corrections 更正记录|CancelledOn 取消日期|CancelledWhy 取消原因
        InspectionId 检查|Purpose 用途|FileName 文件名|Sha256 文件指纹|Length 字节数|AddedAt 添加时间|AddedBy 添加人|Place 公开位置|RecordedBy 登记人
        Key 公开对象|Title 标题|ContentHash 内容校验值|Platform 平台|RecordedAt 登记时间|BaseId 更新自|ManifestSha256 清单指纹|Files 文件数|Changed 包内文件数|MadeAt 制作时间|MadeBy 制作人
        DraftedBy 编制人|Texts 文字说明|EndorsedOn 科室审核日期|EndorsedBy 科室审核人|Returns 退回记录
        Source 文号与标题|Remark 载入说明|Days 日期|Shipped 随系统提供|LoadedBy 载入人|LoadedAt 载入时间
        Kind 种类|Reason 原因|DueOn 到期日|DaysLate 逾期工作日|GivenBy 说明人|GivenOn 说明日期|PersonId 人员|OpenedAt 开通时间
        UserName 登录名|DisplayName 姓名|Role 角色|Email 邮箱|Disabled 已停用|InspectorId 检查人员
        PasswordSetAt 口令设置时间|OneTimeUntil 一次性口令有效期|TwoFactorEnabled 两步验证|LockoutEnd 锁定至
        """);

    /// <summary>The parts of what is kept as one value: results, reports, evidence.</summary>
    public static readonly IReadOnlyDictionary<string, string> Parts = Read("""
        Standing 信用状况|Percent 比例（%）|Number 数量（家）|Name 姓名|Certificate 执法证号|Role 分工|ItemName 事项|SectionId 科室|Finding 结论|Details 情况|SettledOn 认定日期|SettledBy 认定人
        Time 检查时间|Content 检查内容|Findings 检查发现的问题|Evaluation 对检查对象的评价|Proposals 意见和建议|Method 方式|SentOn 发出日期|Reference 编号
        Platform 公示平台|Text 内容|GivenBy 提出人|Violation 违法行为|Decision 处理决定|DocumentNo 文书文号|DecidedOn 决定日期|PublishedAt 公开位置|By 办理人
        Checked 是否检查|WhyNot 未检查原因|Problem 发现问题|Found 发现的问题|On 日期|OnPaper 纸质签字|Remarks 意见|PublishedOn 公开日期|Moved 到期日变动
        No 序号|Facts 内容|TaskName 任务名称|Categories 单位类别|Districts 所在区县|Shares 分信用抽查比例|TimesPerYear 每年次数|FromMonth 起始月份|ToMonth 截止月份|TeamSize 检查组人数
        Drawing 抽取|Checking 检查|Informing 反馈和公示|Opinions 意见建议|Uses 结果运用|AsOf 截至|Figures 数字|Title 内容|Count 数量|Unit 单位
        PersonId 人员|SinceOn 起始日期|Date 日期|Off 放假|Which 更正事项|From 原日期|To 更正为|Why 原因|CorrectedOn 更正日期
        """);

    public static string Of(string subject, string field) =>
        (subject, field) switch
        {
            (nameof(Lead), nameof(Lead.Source)) => "线索来源",
            (nameof(AnnualDisclosure), nameof(AnnualDisclosure.Approved)) => "定稿的数字",
            (nameof(AnnualDisclosure), nameof(AnnualDisclosure.PublishedOn)) => "公开日期",
            (nameof(AnnualDisclosure), nameof(AnnualDisclosure.Reference)) => "网址或编号",
            (nameof(ReportSchedule), nameof(ReportSchedule.Day)) => "发送日",
            (nameof(ReportSchedule), nameof(ReportSchedule.Recipients)) => "收件人",
            (nameof(LeadershipReport), nameof(LeadershipReport.FromOn)) => "期间起",
            (nameof(LeadershipReport), nameof(LeadershipReport.ToOn)) => "期间止",
            (nameof(PlanRevision), nameof(PlanRevision.Lines)) => "变更后的任务",
            (nameof(PlanRevision), nameof(PlanRevision.Reason)) => "变更原因",
            _ => null,
        } ?? RosterTrail.Words.GetValueOrDefault(subject)?.GetValueOrDefault(field) ?? Fields.GetValueOrDefault(field, field);

    public static string? LinkTo(string subject, int id) => subject switch
    {
        nameof(Enterprise) => PortalRoutes.EnterpriseAt(id),
        nameof(Inspector) => PortalRoutes.InspectorAt(id),
        nameof(CivilWorks) => PortalRoutes.WorksAt(id),
        nameof(CheckItem) => PortalRoutes.CheckItemAt(id),
        nameof(ImportRun) => PortalRoutes.ImportAt(id),
        nameof(AnnualPlan) => PortalRoutes.PlanAt(id),
        nameof(PlanRevision) => PortalRoutes.PlanRevisionAt(id),
        nameof(NoticeEdition) => PortalRoutes.NoticeAt(id),
        nameof(AnnualDisclosure) => PortalRoutes.DisclosureAt(id),
        nameof(DrawRound) => PortalRoutes.DrawAt(id),
        nameof(Inspection) => PortalRoutes.InspectionAt(id),
        nameof(Lead) => PortalRoutes.LeadAt(id),
        _ => null,
    };

    private static Dictionary<string, string> Read(string words) =>
        words.Split(['|', '\n']).Select(word => word.Trim().Split(' ', 2)).ToDictionary(word => word[0], word => word[1]);
}
