using Portal.Domain.Office;

namespace Portal.Features.Rosters;

/// <summary>Who keeps the rosters: for what a page shows; the operations ask again.</summary>
internal static class RosterKeepers
{
    public static bool KeepsRosters(this Role? role) => role is Role.科员 or Role.科室负责人 or Role.工程管理科;
}
