namespace Portal.Features.Inspections;

/// <summary>待上传附件 (Art. 6): a file on its way in; nothing is believed of it before it is read.</summary>
/// <param name="Thumbnail">缩略图 that the browser made of a picture; null where there is none.</param>
[Domain.Article(6)]
public sealed record Upload(string FileName, Stream Content, Stream? Thumbnail = null);
