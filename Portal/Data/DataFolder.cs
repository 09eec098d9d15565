namespace Portal.Data;

/// <summary>数据目录: the one folder that holds everything worth a backup — database, attachments, keys, mails.</summary>
public sealed class DataFolder
{
    public DataFolder(string root)
    {
        Root = Path.GetFullPath(root);
        foreach (var folder in new[] { Root, Attachments, Keys, Mails }) Directory.CreateDirectory(folder);
    }

    public string Root { get; }
    public string Database => Path.Combine(Root, "portal.db");
    public string Attachments => Path.Combine(Root, "attachments");
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>投递目录: where mails lie as .eml when no SMTP server is set.</summary>
    public string Mails => Path.Combine(Root, "mail");
}
