namespace JobAlliance.Core.Common;

/// <summary>Who does something. Built from our own rows, never from a token's word only.</summary>
/// <param name="Kind">In which capacity.</param>
/// <param name="AccountId">The person; null for the system and for standing rules.</param>
/// <param name="Name">What the audit log shows: a person's display name, a key's name, or the rule.</param>
/// <param name="AgencyId">The agency acted for; null for everybody else.</param>
/// <param name="GraduateId">The graduate's own record; null for everybody else.</param>
public sealed record Actor(ActorKind Kind, Guid? AccountId, string Name, Guid? AgencyId = null, Guid? GraduateId = null)
{
    public static Actor System { get; } = new(ActorKind.System, null, "system");

    public bool IsStaff => Kind is ActorKind.Staff or ActorKind.Administrator;

    public bool ActsFor(Guid? agencyId) => agencyId is not null && AgencyId == agencyId;
}

public enum ActorKind
{
    System,

    /// <summary>A standing rule that staff switched on; <see cref="Actor.Name"/> says which and from which score.</summary>
    Rule,
    Graduate,
    AgencyMember,

    /// <summary>An agency's own system, signed in by its key.</summary>
    AgencyKey,
    Staff,
    Administrator,
    Visitor,
}
