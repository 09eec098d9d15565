using System.Security.Cryptography;
using System.Text;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public sealed class SmallestTicketsTests
{
    [Fact]
    public void Tickets_are_the_SHA_256_of_the_joined_words_whatever_the_id_s_length()
    {
        var seed = new Seed(Convert.ToHexStringLower(SHA256.HashData("ticket"u8)));
        var ids = Enumerable.Range(0, 70).Select(n => new string('9', n)).Concat(["人防工程", "91411102MA0000100R", "é", "😀"]).ToList();
        foreach (var id in ids)
        {
            var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed},object,{id}")));
            Assert.Equal(expected, Ticket.Of(seed, "object", id).ToString());
        }
    }

    [Fact]
    public void The_smallest_without_sorting_are_the_first_after_sorting()
    {
        var seed = new Seed(Convert.ToHexStringLower(SHA256.HashData("smallest"u8)));
        var ids = Enumerable.Range(0, 500).Select(n => $"{n:D18}").ToList();
        foreach (var count in new[] { 0, 1, 17, 499, 500 })
            Assert.Equal(
                ids.OrderBy(id => Ticket.Of(seed, "object", id)).Take(count).Order(StringComparer.Ordinal),
                Draw.Smallest(seed, [.. ids], count).Order(StringComparer.Ordinal));
    }
}
