using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public class VectorTests
{
    [Theory, InlineData(1), InlineData(2)]
    public void A_published_record_is_reproduced_byte_for_byte_from_lines_salt_secret_and_witnesses(int no)
    {
        var published = DrawRecord.Parse(Samples.Vector(no)).Value!;
        var replayed = DrawRecord.Of(Samples.Frame(published.Lines), published.Salt, published.Secret, [.. published.Witnesses.Select(Samples.Spoken)]);
        Assert.Equal(Samples.Vector(no), replayed.ToJson());
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_published_record_is_found_to_agree(int no)
    {
        var verification = DrawVerifier.Verify(Samples.Vector(no));
        Assert.Empty(verification.Differences);
        Assert.True(verification.Agrees);
    }
}
