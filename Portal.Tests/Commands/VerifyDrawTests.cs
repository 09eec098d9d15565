using Portal.Commands;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Tests.Domain.Draws;

namespace Portal.Tests.Commands;

[Article(14)]
public class VerifyDrawTests
{
    [Theory, InlineData(1), InlineData(2)]
    public void A_true_record_agrees_with_exit_code_0_and_says_what_was_checked(int no)
    {
        var (code, output, error) = RunOn(File.ReadAllBytes(Vector(no)));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("结论：一致", output);
        Assert.Contains("底册根哈希（frameRoot）", output);
        Assert.Contains("抽取记录", output);
    }

    [Fact]
    public void A_true_slip_agrees_with_exit_code_0()
    {
        var slip = Slip.Of(DrawRecord.Parse(Samples.Vector(1)).Value!, "91411102MA0000100R").Value!.ToJson();
        var (code, output, _) = RunOn(System.Text.Encoding.UTF8.GetBytes(slip));
        Assert.Equal(0, code);
        Assert.Contains("抽取凭单", output);
    }

    [Fact]
    public void A_changed_record_differs_with_exit_code_1_and_says_where()
    {
        var (code, output, _) = RunOn(System.Text.Encoding.UTF8.GetBytes(Samples.Vector(1).Replace("\"attempt\": 5", "\"attempt\": 3")));
        Assert.Equal(1, code);
        Assert.Contains("结论：不一致，共 1 处", output);
        Assert.Contains("分派次数（attempt）不符：记录为“3”，重新计算为“5”", output);
    }

    [Fact]
    public void No_single_flipped_byte_passes()
    {
        var bytes = File.ReadAllBytes(Vector(2));
        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] flipped = [.. bytes];
            flipped[i] ^= (byte)(1 << i % 8);
            Assert.NotEqual(0, RunOn(flipped).Code);
        }
    }

    [Theory]
    [InlineData("\uFFFFnothing")]
    [InlineData("{}")]
    public void What_is_no_record_cannot_be_read_with_exit_code_2(string text)
    {
        var (code, output, error) = RunOn(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("无法核验", error);
    }

    [Fact]
    public void A_missing_file_other_bytes_than_text_and_a_missing_argument_end_with_exit_code_2()
    {
        Assert.Contains("不是 UTF-8 文本", RunOn([0xC3, 0x28]).Error);
        var error = new StringWriter();
        Assert.Equal(2, VerifyDrawCommand.Run([Path.Combine(AppContext.BaseDirectory, "no-such-record.json")], TextWriter.Null, error));
        Assert.Contains("文件不存在", error.ToString());
        Assert.Equal(2, VerifyDrawCommand.Run([], TextWriter.Null, error));
        Assert.Contains("用法", error.ToString());
    }

    private static string Vector(int no) => Path.Combine(AppContext.BaseDirectory, "TestData", "draws", $"vector-{no}.json");

    private static (int Code, string Output, string Error) RunOn(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            var (output, error) = (new StringWriter(), new StringWriter());
            return (VerifyDrawCommand.Run([path], output, error), output.ToString(), error.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
