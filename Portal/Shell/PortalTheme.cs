using MudBlazor;

namespace Portal.Shell;

/// <summary>The look: calm, dark blue on white, Chinese system fonts, nothing fetched from outside.</summary>
public static class PortalTheme
{
    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1b4f8f",
            Secondary = "#8a5a00",
            Success = "#1f7a4d",
            Warning = "#b25e00",
            Error = "#b3261e",
            Info = "#1b4f8f",
            AppbarBackground = "#1b4f8f",
            Background = "#f5f7fa",
            DrawerBackground = "#ffffff",
            TextPrimary = "#1d2733",
            TextSecondary = "#54606e",
            LinesDefault = "#dfe4ea",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", DrawerWidthLeft = "208px" },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"],
                FontSize = "0.9375rem",
                LetterSpacing = "normal",
            },
            Button = new ButtonTypography { TextTransform = "none", FontSize = "0.9375rem", LetterSpacing = "normal" },
        },
    };
}
