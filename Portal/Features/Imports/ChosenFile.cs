namespace Portal.Features.Imports;

/// <summary>选择的文件: a file as it came from the person's computer.</summary>
public sealed record ChosenFile(string Name, byte[] Bytes);
