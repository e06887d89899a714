using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>A skill that the vocabulary knows.</summary>
/// <param name="Key">Stable and unique: the English name in lower case with hyphens (<c>spring-boot</c>).</param>
/// <param name="English">Its English name, to be shown.</param>
/// <param name="Chinese">Its Chinese name, to be shown; the English one where the trade uses no other.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Trade">The trade whose list it stands in (<c>accounting</c>).</param>
/// <param name="Names">Every name that it is found by, those to be shown included.</param>
/// <param name="Implies">What somebody who has it can do as well, with the strength 0..1 (Spring Boot: Spring 0.8); direct ones only.</param>
public sealed record Skill(
    string Key,
    string English,
    string Chinese,
    SkillKind Kind,
    string Trade,
    IReadOnlyList<string> Names,
    IReadOnlyList<WeightedKey> Implies
);

/// <summary>What kind of thing a skill is.</summary>
public enum SkillKind
{
    /// <summary>Something that the trade can do: tax filing, venipuncture, Java.</summary>
    Technical,

    /// <summary>Software, an instrument or a machine.</summary>
    Tool,

    /// <summary>A certificate, licence or examination passed.</summary>
    Certificate,

    /// <summary>A language that people speak.</summary>
    Language,

    /// <summary>Communication, team work and their like.</summary>
    Soft,
}
