namespace Portal.Domain.Draws;

/// <summary>What a word of a frame, a witness or a ticket may be made of.</summary>
internal static class Wording
{
    /// <returns>What is wrong with the word, in Chinese; null when nothing is.</returns>
    public static string? Fault(string word)
    {
        if (string.IsNullOrWhiteSpace(word)) return "有空白的栏。";
        if (word.Any(char.IsControl)) return $"“{new string([.. word.Where(c => !char.IsControl(c))])}”含有制表符、换行等控制字符。";
        return IsWellFormed(word) ? null : "含有无效的字符（不成对的代理码）。";
    }

    /// <summary>A comma would let two different tickets be made of the same text.</summary>
    public static string? TicketFault(string word) =>
        word.Contains(',') ? $"“{word}”含有英文逗号；编号和角色名称不能含英文逗号。" : null;

    // Half of a surrogate pair has no UTF-8 form: two different texts would be hashed alike.
    private static bool IsWellFormed(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsSurrogate(word[i])) continue;
            if (!char.IsSurrogatePair(word, i)) return false;
            i++;
        }
        return true;
    }
}
