using System.Collections.Concurrent;
using System.Reflection;
using Portal.Domain;
using Portal.Domain.Office;

namespace Portal.Operations;

/// <summary>办理事项: an operation's name in Chinese, as the trail shows it, and the roles that may do it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VerbAttribute(string name, params Role[] roles) : Attribute
{
    private static readonly ConcurrentDictionary<Type, VerbAttribute> Known = new();

    public string Name { get; } = name;
    public IReadOnlyList<Role> Roles { get; } = roles;

    public static VerbAttribute Of(Type operation) => Known.GetOrAdd(operation, static type =>
        type.GetCustomAttribute<VerbAttribute>() ?? throw new InvalidOperationException($"{type.Name} lacks [Verb]."));

    public Refusal? RefusalFor(Actor actor) => actor == Actor.System || Roles.Contains(actor.Role)
        ? null
        : new Refusal($"“{Name}”由{string.Join("、", Roles)}办理，您的角色是{actor.Role}。", Because: RefusedBecause.Role);
}
