using Portal.Domain;
using Portal.Features.Rosters;

namespace Portal.Tests.Features.Rosters;

[Article(10)]
public sealed class RosterSettingsTests
{
    [Theory]
    [InlineData("", "任何编号", false)]
    [InlineData("16[0-9]{9}", "16110000001", false)]
    [InlineData("16[0-9]{9}", "", false)]
    [InlineData("16[0-9]{9}", "17110000001", true)]
    [InlineData("16[0-9]{9}", "161100000012", true)]
    public void An_unusual_number_is_pointed_out(string pattern, string certificate, bool doubted) =>
        Assert.Equal(doubted, new RosterSettings { CertificatePattern = pattern }.DoubtOf(certificate) is not null);
}
