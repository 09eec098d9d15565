namespace Portal.Domain;

/// <summary>拒绝的缘由: whether the facts stand in the way, or who the person is — the same step may then be another's.</summary>
public enum RefusedBecause
{
    Facts = 0,

    /// <summary>Nobody is signed in, or no longer may be.</summary>
    SignedOut = 1,

    /// <summary>The role does not do this.</summary>
    Role = 2,

    /// <summary>The role does, but not with what is another section's or another person's.</summary>
    Section = 3,
}
