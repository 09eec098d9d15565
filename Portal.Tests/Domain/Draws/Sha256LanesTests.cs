using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public sealed class Sha256LanesTests
{
    [Theory, InlineData(true), InlineData(false)]
    public void Every_lane_gives_the_library_s_hash_whatever_the_lengths_beside_it(bool vectors)
    {
        var dice = new Dice("lanes");
        foreach (var common in new[] { 0, 1, 32, 63, 64, 72, 128, 200 })
        {
            var beginning = Bytes(dice, common);
            var lanes = new Sha256Lanes(beginning, vectors);
            // One object for all of them: what a longer message left behind must not show.
            for (var round = 0; round < 150; round++)
            {
                byte[][] messages = [.. Enumerable.Range(0, Sha256Lanes.Count).Select(lane => Bytes(dice, lane == 0 ? round : dice.Throw(300)))];
                foreach (var (lane, message) in messages.Index()) message.CopyTo(lanes.Message(lane, message.Length));
                var hashes = new byte[Sha256Lanes.Count * Sha256Lanes.HashSize];
                lanes.Hash(hashes);
                foreach (var (lane, message) in messages.Index())
                    Assert.Equal(SHA256.HashData([.. beginning, .. message]), hashes[(lane * Sha256Lanes.HashSize)..((lane + 1) * Sha256Lanes.HashSize)]);
            }
        }
    }

    private static byte[] Bytes(Dice dice, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)dice.Throw(256))];
}
