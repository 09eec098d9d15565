using Portal.Domain.Inspections;

namespace Portal.Data.Demo;

/// <summary>演示进程: what happens to each inspection. The days of the open ones are counted back from today, so that some are always due, near and overdue.</summary>
internal static class DemoCourses
{
    /// <summary>The first draw is long over: everything done, some of it late, some violations handled, one inspection cancelled.</summary>
    /// <param name="after">The day so many working days after the draw.</param>
    public static void Finished(DemoScript script, DemoInspections steps, int id, int number, Func<int, DateOnly> after)
    {
        var visit = 4 + number;
        if (number == 4)
        {
            script.On(after(visit), () => steps.Cancel(id));
            return;
        }
        var finding = number % 3 == 1 ? Finding.发现问题待后续处理 : Finding.未发现问题;
        var reported = visit + (number == 2 ? 9 : 5);
        var published = reported + (number == 6 ? 26 : 7);
        Inspect(script, steps, id, after(visit), after(visit + 1), finding);
        script.On(after(reported), () => steps.Report(id, after(reported)));
        script.On(after(reported + 1), () => steps.Send(id, after(reported + 1), (FeedbackMethod)(number % 2)));
        script.On(after(reported + 4), () => steps.Receive(id, after(reported + 4)));
        script.On(after(published), () => steps.Publish(id, after(published)));
        if (number % 2 == 0) script.On(after(reported + 9), () => steps.GiveOpinion(id, after(reported + 9)));
        if (finding != Finding.未发现问题) script.On(after(reported + 15), () => steps.Handle(id, after(reported + 15)));
    }

    /// <summary>The second draw is under way: one inspection at every stage.</summary>
    /// <param name="ago">The day so many working days before today.</param>
    /// <param name="lastVisit">The window's end: who visits, visits by then.</param>
    public static void Open(DemoScript script, DemoInspections steps, int id, int number, Func<int, DateOnly> ago, DateOnly lastVisit)
    {
        switch (number)
        {
            case 0 or 1 or > 12:
                break;
            case 2:
                script.On(Visit(1), () => steps.Visit(id, Visit(1)));
                break;
            case 3:
                Inspect(script, steps, id, Visit(5), ago(5));
                break;
            case 4:
                Inspect(script, steps, id, Visit(8), ago(7));
                break;
            case 5:
                Inspect(script, steps, id, Visit(4), ago(4), Finding.发现问题待后续处理);
                break;
            case 6:
                Report(22, 20);
                break;
            case 7:
                Report(26, 24);
                script.On(ago(20), () => steps.Send(id, ago(20), FeedbackMethod.邮寄送达));
                script.On(ago(16), () => steps.Receive(id, ago(16)));
                break;
            case 8:
                Report(15, 12);
                script.On(ago(9), () => steps.Send(id, ago(9), FeedbackMethod.邮寄送达));
                script.On(ago(8), () => steps.Publish(id, ago(8)));
                break;
            case 9:
                FedBack(20, 18, received: 9);
                break;
            case 10:
                FedBack(24, 22, received: 15);
                break;
            case 11:
                FedBack(24, 21, received: 16);
                script.On(ago(12), () => steps.GiveOpinion(id, ago(12)));
                break;
            case 12:
                script.On(ago(14), () => steps.Cancel(id));
                break;
        }

        DateOnly Visit(int workingDays) => ago(workingDays) < lastVisit ? ago(workingDays) : lastVisit;

        void Report(int ended, int reported)
        {
            Inspect(script, steps, id, Visit(ended), ago(ended), Finding.发现问题经责令已改正);
            script.On(ago(reported), () => steps.Report(id, ago(reported)), 15);
        }

        void FedBack(int ended, int reported, int received)
        {
            Report(ended, reported);
            script.On(ago(reported - 1), () => steps.Send(id, ago(reported - 1), FeedbackMethod.直接送达));
            script.On(ago(received), () => steps.Receive(id, ago(received)), 14);
            script.On(ago(received), () => steps.Publish(id, ago(received)), 15);
        }
    }

    private static void Inspect(DemoScript script, DemoInspections steps, int id, DateOnly visit, DateOnly end, Finding finding = Finding.未发现问题)
    {
        script.On(visit, () => steps.Visit(id, visit), 9);
        script.On(visit, () => steps.Record(id, visit, finding), 16);
        script.On(end, () => steps.Settle(id, end, finding), 17);
        script.On(end, () => steps.End(id, end), 18);
    }
}
