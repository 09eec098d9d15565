using CsCheck;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

/// <summary>Whatever is pressed in whatever order on whatever dates: what was accepted stands in order.</summary>
[Article(14, 18, 19, 20, 21, 22)]
public class StepOrderTests
{
    private static readonly Gen<(int Step, int Day, int Item)[]> Presses = Gen.Select(Gen.Int[0, 12], Gen.Int[1, 28], Gen.Int[1, 2]).Array[1, 60];

    [Fact]
    public void No_accepted_sequence_of_steps_gives_dates_out_of_order() =>
        Gen.Select(Presses, Gen.Bool).Sample((presses, combined) =>
        {
            var i = combined ? Of(1, 2) : Of(1, 1);
            foreach (var (step, day, item) in presses) Press(i, step, Nov(day), item);
            return InOrder(i);
        }, iter: 20_000);

    private static Outcome Press(Inspection i, int step, DateOnly on, int item) => step switch
    {
        0 => i.Visit(on, Today),
        1 or 2 => i.Settle(item, Finding.未发现问题, "", on, Today, "甲"),
        3 => i.End(on, Today),
        4 => i.DraftReport(Whole).Succeeded ? i.FinishReport(on, Today, "科长") : Outcome.Done,
        5 => i.SendFeedback(new Feedback(FeedbackMethod.直接送达, on, "1"), Today),
        6 => i.ReceiveFeedback(on, Today),
        7 => i.Publish(new Publication(Publication.Platforms[0], "1"), on, Today),
        8 => i.GiveOpinion(new Opinion("好", "甲"), on, Today),
        9 => i.Handle(new Handling("违法", HandlingDecision.行政处罚, "1号", on, "", "甲"), Today),
        10 => i.Confirm(item, on, Today, "甲", onPaper: item == 1),
        11 => i.CorrectDate((CorrectableDate)(on.Day % 5), on.AddDays(item), "有误", Today, "科长", Calendars.Published),
        _ => i.CorrectDate(item == 1 ? CorrectableDate.检查结束日期 : CorrectableDate.送达日期, on, "有误", Today, "科长", Calendars.Published),
    };

    private static bool InOrder(Inspection i) =>
        Rising([From, i.VisitOn, i.ConfirmedOn, .. i.Items.Select(item => item.SettledOn).Order(), i.EndedOn, i.ReportFinishedOn, i.Feedback?.SentOn, i.FeedbackReceivedOn, i.OpinionOn, Today])
        && Rising([i.ReportFinishedOn, i.PublishedOn, Today])
        && Rising([i.EndedOn, .. i.Handlings.Select(h => h.DecidedOn).Order().Take(1), Today])
        && (i.Items.TrueForAll(item => item.SettledOn is null) || i.StillToConfirm == 0)
        && (!i.IsCombined || i.EndedOn is null || i.EndedOn == i.LastSettledOn);

    // Facts that are not there yet are passed over.
    private static bool Rising(DateOnly?[] days)
    {
        var known = days.OfType<DateOnly>().ToList();
        return known.Zip(known.Skip(1)).All(pair => pair.First <= pair.Second);
    }
}
