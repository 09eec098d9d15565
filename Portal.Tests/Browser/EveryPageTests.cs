namespace Portal.Tests.Browser;

public sealed class EveryPageTests(PageWalk walk) : IClassFixture<PageWalk>
{
    [Fact]
    public void Every_page_was_walked_through() => Assert.Equal(PageAddresses.Routes.Count(), walk.Pages);

    [Fact]
    public void No_page_breaks_WCAG_AA_in_the_light() => Assert.True(walk.Light.Count == 0, string.Join('\n', walk.Light));

    [Fact]
    public void No_page_breaks_WCAG_AA_in_the_dark() => Assert.True(walk.Dark.Count == 0, string.Join('\n', walk.Dark));

    [Fact]
    public void No_page_breaks_WCAG_AA_where_a_head_or_the_leadership_looks() => Assert.True(walk.Others.Count == 0, string.Join('\n', walk.Others));

    [Fact]
    public void The_handbook_s_pictures_show_the_pages_as_they_are()
    {
        var kept = HandbookPictures.WordsKept();
        Assert.Equal(HandbookPictures.Names.Order(), kept.Keys.Order());
        var stale = kept.Select(k => (k.Key, Gone: k.Value.Except(walk.Words[k.Key]), Come: walk.Words[k.Key].Except(k.Value))).Where(d => d.Gone.Any() || d.Come.Any())
            .Select(d => $"{d.Key}: gone {string.Join('、', d.Gone)}; come {string.Join('、', d.Come)}").ToList();
        Assert.True(stale.Count == 0, $"Take the pictures anew (dotnet run --project Portal.Tests -- pictures): {string.Join('\n', stale)}");
    }

    [Fact]
    public void No_page_needs_a_script_or_a_source_that_the_policy_forbids() => Assert.True(walk.Blocked.Count == 0, string.Join('\n', walk.Blocked));

    [Fact]
    public void The_overview_of_the_leadership_prints_on_one_sheet() => Assert.Equal(1, walk.SheetsOfOverview);

    [Fact]
    public void On_a_phone_no_page_scrolls_sideways_and_no_button_is_cut_off() => Assert.True(walk.OnPhone.Count == 0, string.Join('\n', walk.OnPhone));
}
