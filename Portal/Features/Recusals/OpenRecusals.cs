using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;

namespace Portal.Features.Recusals;

/// <summary>未办结的回避 (Art. 15): those that the database finds where <see cref="Recusal.IsOpen"/> would; the visit waits for them.</summary>
[Article(15)]
internal static class OpenRecusals
{
    public static IQueryable<Recusal> Of(PortalDb db) => db.Recusals.Where(r => r.WithdrawnOn == null && r.Granted != false && r.SettledOn == null);
}
