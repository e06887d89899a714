namespace JobAlliance.Core.Vocabulary;

/// <summary>Degrees in ascending order, so that "at least" is a comparison. <see cref="None"/> is "no requirement" on a posting and "unknown" on a résumé.</summary>
public enum Degree
{
    /// <summary>不限 / 未填写.</summary>
    None = 0,

    /// <summary>大专.</summary>
    Associate = 1,

    /// <summary>本科.</summary>
    Bachelor = 2,

    /// <summary>硕士.</summary>
    Master = 3,

    /// <summary>博士.</summary>
    Doctor = 4,
}
