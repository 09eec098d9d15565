using System.Text.Json;

namespace Portal.Running;

/// <summary>设置文件: portal.json beside the program explains every setting; an office keeps its own copy elsewhere and names it, so that an update does not overwrite it.</summary>
public static class SettingsFile
{
    /// <summary>The environment variable that names the office's own file.</summary>
    public const string Variable = "PORTAL_SETTINGS";

    private const string Shipped = "portal.json";

    /// <summary>演示年度 is to be entered by whoever looks at it, with the password that the console prints.</summary>
    private static readonly Dictionary<string, string?> OfTheDemonstration = new() { ["Identity:PasswordDays"] = "0", ["Identity:SecondFactor"] = "off" };

    /// <summary>Adds the file, and again what stands above it: environment variables and the command line.</summary>
    /// <param name="demonstration">In Development: some of the file's settings give way, those named above it do not.</param>
    /// <exception cref="WrongSettingsException">The file is not there, or is no JSON.</exception>
    public static void AddTo(IConfigurationBuilder configuration, string[] args, bool demonstration = false)
    {
        var path = Path();
        try
        {
            configuration.AddJsonFile(path, optional: false, reloadOnChange: false);
            if (demonstration) configuration.AddInMemoryCollection(OfTheDemonstration);
            configuration.AddEnvironmentVariables().AddCommandLine(args);
            // A manager reads at once, a builder when it is built.
            _ = Alone();
        }
        catch (FileNotFoundException)
        {
            throw new WrongSettingsException([$"没有找到设置文件“{path}”。"]);
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingsException([Find<JsonException>(unread) is { } json
                ? $"设置文件“{path}”第 {json.LineNumber + 1} 行附近不是合法的 JSON，请检查引号、逗号和括号。"
                : $"设置文件“{path}”读不出来：{(unread.InnerException ?? unread).Message}"]);
        }
    }

    /// <summary>What the file says by itself, whatever stands above it.</summary>
    public static IConfiguration Alone() => new ConfigurationBuilder().AddJsonFile(Path(), optional: false, reloadOnChange: false).Build();

    public static string Path() => System.IO.Path.GetFullPath(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : System.IO.Path.Combine(PortalApp.ContentRoot(), Shipped));

    private static T? Find<T>(Exception? exception) where T : Exception => exception is null or T ? exception as T : Find<T>(exception.InnerException);
}
