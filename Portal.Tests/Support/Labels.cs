using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Portal.Tests.Support;

/// <summary>Finds things on a page by the words that a person sees.</summary>
public static class Labels
{
    /// <summary>The field under a label of this text.</summary>
    public static IElement FindByLabel<T>(this IRenderedComponent<T> page, string label) where T : IComponent
    {
        var found = page.FindAll("label").Single(l => l.TextContent.Trim().TrimEnd('*') == label);
        return page.Find($"#{found.GetAttribute("for")}");
    }

    public static IElement FindButton<T>(this IRenderedComponent<T> page, string text) where T : IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == text);
}
