namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>A skill found in a text.</summary>
/// <param name="Key">The vocabulary's key.</param>
/// <param name="Start">Where its name begins in the text.</param>
/// <param name="Length">How long the name is.</param>
/// <param name="Negated">The text says that it is not needed, or not there ('无需 Java 经验').</param>
/// <param name="Nice">It is welcome, not required ('…者优先', 'a plus').</param>
/// <param name="Group">Mentions of one text with the same number other than 0 are a list of which one is enough ('Java/Go/C++ 之一').</param>
public readonly record struct SkillMention(string Key, int Start, int Length, bool Negated, bool Nice, int Group);
