using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>A skill found in a text while it is still being understood.</summary>
internal sealed class Mention(string key, NameMatch match)
{
    public string Key => key;

    /// <summary>Index of the skill when the name has one meaning only.</summary>
    public int Skill => match.Value;

    public int Start => match.Start;

    public int End => match.End;

    public bool Negated { get; set; }

    public bool Nice { get; set; }

    /// <summary>It names a major asked for, not a skill.</summary>
    public bool IsMajor { get; set; }

    public int Group { get; set; }

    public SkillMention ToSkillMention() => new(key, Start, End - Start, Negated, Nice, Group);
}
