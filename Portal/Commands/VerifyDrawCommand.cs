using System.Text;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Commands;

/// <summary>命令行核验 (Art. 14): <c>verify-draw FILE</c> says whether a record or a slip agrees with its replay.</summary>
[Article(14)]
public static class VerifyDrawCommand
{
    private const int Agrees = 0, Differs = 1, Unreadable = 2;

    /// <param name="args">The path of one file.</param>
    /// <returns>0 it agrees; 1 it differs; 2 it cannot be read.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is not [var path]) return Fail("用法：verify-draw 文件（抽取记录或抽取凭单）");
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(e is DecoderFallbackException ? $"无法读取“{path}”：内容不是 UTF-8 文本。" : $"无法读取“{path}”：文件不存在或不能打开。");
        }

        var verification = DrawVerifier.Verify(text);
        if (verification.Unreadable is { } why) return Fail($"无法核验“{path}”：{why}");
        output.WriteLine($"核验{verification.Subject}“{path}”，核验内容：");
        foreach (var (no, check) in verification.Checked.Index()) output.WriteLine($"  {no + 1}. {check}");
        output.WriteLine(verification.Agrees ? "结论：一致。以上各项均相符。" : $"结论：不一致，共 {verification.Differences.Count} 处：");
        foreach (var difference in verification.Differences) output.WriteLine($"  - {difference}");
        return verification.Agrees ? Agrees : Differs;

        int Fail(string reason)
        {
            error.WriteLine(reason);
            return Unreadable;
        }
    }
}
