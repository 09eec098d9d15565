namespace Portal.Data.Demo;

/// <summary>演示剧本: what is done on which day; carried out in the order of time, whatever order it was written in, so that the trail reads as a real year's does.</summary>
internal sealed class DemoScript(DemoClock clock)
{
    private readonly PriorityQueue<Func<Task>, (DateOnly Day, int Hour, int Order)> scenes = new();
    private int order;

    /// <param name="hour">The office's hour; reminders go out at eight, people work from nine.</param>
    public void On(DateOnly day, Func<Task> scene, int hour = 10) => scenes.Enqueue(scene, (day, hour, order++));

    /// <summary>Plays to the end; a scene may add later ones.</summary>
    public async Task Play()
    {
        while (scenes.TryDequeue(out var scene, out var when))
        {
            clock.GoTo(when.Day, when.Hour);
            await scene();
        }
    }
}
