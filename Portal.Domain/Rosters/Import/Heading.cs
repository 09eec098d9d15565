using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Rosters.Import;

/// <summary>表头: the heading of a column; in a two-row header the upper cell is the group and the lower one the leaf.</summary>
/// <param name="Column">Column from 1.</param>
public sealed partial record Heading(int Column, string Group, string Leaf)
{
    /// <summary>The heading as shown, such as 法定代表人（负责人）/联系电话.</summary>
    public string Text => Group.Length > 0 && Leaf.Length > 0 ? $"{Group}/{Leaf}" : Group + Leaf;

    /// <summary>身份证号列: a column of identity-card numbers, of which nothing may be read.</summary>
    public bool IsIdentityCard => IdentityCard().IsMatch(PlainText.Key(Text));

    /// <summary>表头特征: tells two headers apart, so that columns which a person set right are known again in the next file.</summary>
    /// <returns>SHA-256, lower-case hexadecimal, of the headings with their columns.</returns>
    public static string Signature(IEnumerable<Heading> headings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', headings.Select(heading => $"{heading.Column} {Bare(heading.Group)}/{Bare(heading.Leaf)}")))));

    internal string Key => Bare(Group) + Bare(Leaf);
    internal string LeafKey => Bare(Leaf);

    /// <summary>A heading without units and remarks in brackets, marks of duty and punctuation.</summary>
    internal static string Bare(string text) => Ornament().Replace(PlainText.Key(text), "");

    [GeneratedRegex(@"\([^()]*\)|[*★:：·、]")]
    private static partial Regex Ornament();

    [GeneratedRegex("身份证|公民身份|身份号码|^证件号码?$")]
    private static partial Regex IdentityCard();
}
