using System.Reflection;

namespace Portal.Operations;

/// <summary>Registers every operation (a class with a verb) and every board (a read), so that adding one is adding one file.</summary>
public static class OperationServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        var types = typeof(OperationServices).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && (t.GetCustomAttribute<VerbAttribute>() is not null || t.Name.EndsWith("Board", StringComparison.Ordinal)))
            .Where(t => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(t));
        foreach (var type in types) services.AddTransient(type);
        return services;
    }
}
