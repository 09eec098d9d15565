namespace Portal;

/// <summary>Every address of the portal, once. Mails link to these, so they are kept stable.</summary>
public static class PortalRoutes
{
    public const string Today = "/";
    public const string SignIn = "/sign-in";
    public const string SignInCity = "/sign-in/city";
    public const string CityReturn = "/sign-in/city/return";
    public const string SignInCode = "/sign-in/code";
    public const string SignInFactor = "/sign-in/second-factor";
    public const string SignInRecovery = "/sign-in/recovery-codes";
    public const string SignInPassword = "/sign-in/password";
    public const string SignOut = "/sign-out";
    public const string FirstStart = "/first-start";
    public const string NotFound = "/not-found";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public const string Enterprises = "/enterprises";
    public const string Enterprise = "/enterprises/{Id:int}";
    public const string NewEnterprise = "/enterprises/new";
    public const string ImportEnterprises = "/enterprises/import";
    public const string EnterprisesWorkbook = "/enterprises.xlsx";
    public const string EnterprisesCsv = "/enterprises.csv";
    public const string Categories = "/categories";
    public const string CategoriesWorkbook = "/categories.xlsx";
    public const string WorksRoster = "/works";
    public const string Works = "/works/{Id:int}";
    public const string NewWorks = "/works/new";
    public const string WorksWorkbook = "/works.xlsx";
    public const string WorksCsv = "/works.csv";
    public const string Inspectors = "/inspectors";
    public const string Inspector = "/inspectors/{Id:int}";
    public const string NewInspector = "/inspectors/new";
    public const string ImportInspectors = "/inspectors/import";
    public const string InspectorsWorkbook = "/inspectors.xlsx";
    public const string InspectorsCsv = "/inspectors.csv";
    public const string CheckItems = "/items";
    public const string CheckItem = "/items/{Id:int}";
    public const string NewCheckItem = "/items/new";
    public const string ImportCheckItems = "/items/import";
    public const string CompiledItems = "/items/compiled";
    public const string CheckItemsWorkbook = "/items.xlsx";
    public const string CheckItemsCsv = "/items.csv";

    public const string Imports = "/imports";
    public const string ImportsWorkbook = "/imports.xlsx";
    public const string Import = "/imports/{Id:int}";
    public const string ImportErrors = "/imports/{id:int}/errors.xlsx";

    public const string Plans = "/plans";
    public const string Plan = "/plans/{Id:int}";
    public const string CompiledPlan = "/plans/compiled";
    public const string PlansWorkbook = "/plans.xlsx";
    public const string PlanProgressWorkbook = "/plans/progress.xlsx";
    public const string PlanLine = "/plans/{PlanId:int}/lines/{No:int}";
    public const string NewPlanLine = "/plans/{PlanId:int}/lines/new";
    public const string PlanRevision = "/plans/revisions/{Id:int}";

    public const string Draws = "/draws";
    public const string DrawsWorkbook = "/draws.xlsx";
    public const string Draw = "/draws/{Id:int}";
    public const string Scheme = "/draws/{Id:int}/scheme";
    public const string NewDraw = "/draws/new";
    public const string JointDraw = "/draws/joint";
    public const string Certificate = "/draws/{Id:int}/certificate";
    public const string Screen = "/draws/{Id:int}/screen";
    public const string DrawRecord = "/draws/{Id:int}/record.json";
    public const string Slip = "/draws/{Id:int}/slips/{code}.json";
    public const string Slips = "/draws/{Id:int}/slips.zip";
    public const string Verifier = "/verify/index.html";

    public const string Leads = "/leads";
    public const string LeadsWorkbook = "/leads.xlsx";
    public const string Lead = "/leads/{Id:int}";
    public const string NewLead = "/leads/new";

    public const string Inspections = "/inspections";
    public const string Inspection = "/inspections/{Id:int}";
    public const string Ledger = "/inspections.xlsx";
    public const string Attachment = "/attachments/{Id:int}";
    public const string AttachmentPicture = "/attachments/{Id:int}/picture";
    public const string Templates = "/templates";
    public const string Template = "/templates/{Kind}";

    public const string Disclosures = "/disclosures";
    public const string Disclosure = "/disclosures/{Id:int}";
    public const string DisclosuresWorkbook = "/disclosures.xlsx";
    public const string DisclosureWord = "/disclosures/{id:int}/document.docx";
    public const string DisclosureHtml = "/disclosures/{id:int}/page.html";
    public const string DisclosureFigures = "/disclosures/{id:int}/figures.xlsx";
    public const string Leadership = "/leadership";
    public const string Reports = "/leadership/reports";
    public const string ReportSchedule = "/leadership/reports/schedule";
    public const string ReportFile = "/leadership/reports/{id:int}.xlsx";
    public const string Publications = "/publications";
    public const string PublicationsWorkbook = "/publications.xlsx";
    public const string PublishedFile = "/publications/{id:int}/file";
    public const string Bundles = "/publications/bundles";
    public const string BundlesWorkbook = "/publications/bundles.xlsx";
    public const string Bundle = "/publications/bundles/{id:int}.zip";
    public const string NationalUpload = "/publications/upload";
    public const string NationalWorkbook = "/publications/upload.xlsx";
    public const string Accountability = "/accountability";
    public const string AccountabilityWorkbook = "/accountability.xlsx";

    public const string Deadlines = "/deadlines";
    public const string DeadlinesWorkbook = "/deadlines.xlsx";
    public const string Calendar = "/calendar";
    public const string LoadNotice = "/calendar/load";
    public const string Notice = "/calendar/notices/{Id:int}";
    public const string Mine = "/mine";
    public const string MyFactor = "/mine/second-factor";
    public const string MySignIns = "/mine/sign-ins";
    public const string MyPassword = "/mine/password";
    public const string Feed = "/feeds/{token}.ics";
    public const string Jobs = "/jobs";

    public const string Mails = "/mails";
    public const string MailsWorkbook = "/mails.xlsx";
    public const string Mail = "/mails/{Id:int}";
    public const string Trail = "/trail";
    public const string TrailWorkbook = "/trail.xlsx";
    public const string Accounts = "/accounts";
    public const string AccountsWorkbook = "/accounts.xlsx";
    public const string Account = "/accounts/{Id:int}";
    public const string NewAccount = "/accounts/new";
    public const string Sections = "/sections";
    public const string Backups = "/backups";

    /// <summary>A roster's address, list or entry, as it stood at the end of a past day.</summary>
    public static string AsOf(string address, DateOnly? day) => day is { } past ? $"{address}?asof={past:yyyy-MM-dd}" : address;

    public static string EnterpriseAt(int id) => $"/enterprises/{id}";
    public static string EnterprisesIn(string category) => $"/enterprises?category={Uri.EscapeDataString(category)}";
    public static string WorksAt(int id) => $"/works/{id}";
    public static string NewWorksOf(int enterpriseId) => $"/works/new?enterprise={enterpriseId}";
    public static string InspectorAt(int id) => $"/inspectors/{id}";
    public static string CheckItemAt(int id) => $"/items/{id}";
    public static string ImportAt(int id) => $"/imports/{id}";
    public static string ImportErrorsAt(int id) => $"/imports/{id}/errors.xlsx";
    public static string PlanAt(int id) => $"/plans/{id}";
    public static string PlansOf(int year) => $"/plans?year={year}";
    public static string CompiledPlanOf(int year, int? sectionId = null, int? edition = null) => $"/plans/compiled?year={year}" + Part("section", sectionId) + Part("edition", edition);
    public static string PlansWorkbookOf(int year, int? sectionId = null, int? edition = null) => $"/plans.xlsx?year={year}" + Part("section", sectionId) + Part("edition", edition);
    public static string PlanRevisionAt(int id) => $"/plans/revisions/{id}";
    public static string PlanLineAt(int planId, int no) => $"/plans/{planId}/lines/{no}";
    public static string NewPlanLineIn(int planId) => $"/plans/{planId}/lines/new";
    public static string DrawAt(int id) => $"/draws/{id}";
    public static string SchemeAt(int drawId) => $"/draws/{drawId}/scheme";
    public static string NewDrawFor(int planLineId) => $"/draws/new?line={planLineId}";
    public static string JointDrawOf(params IEnumerable<int> planLineIds) => $"{JointDraw}?lines={string.Join(',', planLineIds)}";
    public static string CertificateAt(int drawId) => $"/draws/{drawId}/certificate";
    public static string ScreenAt(int drawId) => $"/draws/{drawId}/screen";
    public static string SlipAt(int drawId, string code) => $"/draws/{drawId}/slips/{Uri.EscapeDataString(code)}.json";
    public static string SlipsAt(int drawId) => $"/draws/{drawId}/slips.zip";
    public static string DrawRecordAt(int id) => $"/draws/{id}/record.json";
    public static string LeadAt(int id) => $"/leads/{id}";
    public static string InspectionAt(int id, string? step = null) => $"/inspections/{id}" + (step is null ? "" : "#" + step);
    public static string InspectionsOf(int drawId) => $"/inspections?draw={drawId}";
    public static string AttachmentAt(int id) => $"/attachments/{id}";
    public static string AttachmentPictureAt(int id) => $"/attachments/{id}/picture";
    public static string TemplateAt(Domain.Inspections.DocumentKind kind) => $"/templates/{kind}";
    public static string DisclosuresOf(int year) => $"/disclosures?year={year}";
    public static string DisclosuresWorkbookOf(int year) => $"/disclosures.xlsx?year={year}";
    public static string DisclosureAt(int id, string? figure = null) => $"/disclosures/{id}" + (figure is null ? "" : $"?figure={Uri.EscapeDataString(figure)}#figure");
    public static string DisclosureWordAt(int id) => $"/disclosures/{id}/document.docx";
    public static string DisclosureHtmlAt(int id) => $"/disclosures/{id}/page.html";
    public static string DisclosureFiguresAt(int id, string figure) => $"/disclosures/{id}/figures.xlsx?figure={Uri.EscapeDataString(figure)}";
    public static string LeadershipBehind(DateOnly asOf, int sectionId, Features.Leadership.ProgressStep step) => $"/leadership?asof={asOf:yyyy-MM-dd}&section={sectionId}&step={Uri.EscapeDataString($"{step}")}";
    public static string LeadershipAsOf(DateOnly asOf) => $"/leadership?asof={asOf:yyyy-MM-dd}";
    public static string PictureBehind(DateOnly asOf, Features.Leadership.Pictures.PictureKind picture, string key, int column) =>
        $"/leadership?asof={asOf:yyyy-MM-dd}&picture={Uri.EscapeDataString($"{picture}")}&key={Uri.EscapeDataString(key)}&column={column}";
    public static string ReportsOf(DateOnly from, DateOnly to) => $"/leadership/reports?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";
    public static string ReportFileAt(int id) => $"/leadership/reports/{id}.xlsx";
    public static string PublishedFileAt(int id) => $"/publications/{id}/file";
    public static string BundleAt(int id) => $"/publications/bundles/{id}.zip";
    public static string NationalWorkbookOf(IEnumerable<int> inspections) => $"/publications/upload.xlsx?ids={string.Join(',', inspections)}";
    public static string DeadlinesThat(string state, int? sectionId = null) => $"/deadlines?state={state}" + (sectionId is { } section ? $"&section={section}" : "");
    public static string CalendarOf(int year) => $"/calendar?year={year}";
    public static string LoadNoticeOf(int year) => $"/calendar/load?year={year}";
    public static string NoticeAt(int id, int? sectionId = null) => $"/calendar/notices/{id}" + (sectionId is { } section ? $"?section={section}" : "");
    public static string FeedAt(string token) => $"/feeds/{token}.ics";
    public static string MailAt(int id) => $"/mails/{id}";
    public static string AccountAt(int id) => $"/accounts/{id}";

    private static string Part(string name, int? value) => value is { } number ? $"&{name}={number}" : "";
}
