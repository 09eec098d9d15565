namespace Portal.Domain.Rosters.Import;

/// <summary>单元格地址: rows and columns (both from 1) as people say them, such as C10.</summary>
public static class CellAddress
{
    public const int MaxRow = 1_048_576;
    public const int MaxColumn = 16_384;

    public static string Of(int column, int row) => Letters(column) + row;

    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>Reads an address such as C10 or $C$10.</summary>
    /// <returns>Null when the text is no address inside a sheet.</returns>
    public static (int Column, int Row)? Read(ReadOnlySpan<char> address)
    {
        int column = 0, row = 0, at = 0;
        if (at < address.Length && address[at] == '$') at++;
        for (; at < address.Length && char.IsAsciiLetter(address[at]) && column <= MaxColumn; at++)
            column = column * 26 + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        if (at < address.Length && address[at] == '$') at++;
        for (; at < address.Length && char.IsAsciiDigit(address[at]) && row <= MaxRow; at++)
            row = row * 10 + (address[at] - '0');
        return at == address.Length && column is >= 1 and <= MaxColumn && row is >= 1 and <= MaxRow ? (column, row) : null;
    }
}
