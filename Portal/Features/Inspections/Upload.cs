namespace Portal.Features.Inspections;

/// <summary>待上传附件 (Art. 6): a file on its way in; nothing is believed of it before it is read.</summary>
[Domain.Article(6)]
public sealed record Upload(string FileName, Stream Content);
