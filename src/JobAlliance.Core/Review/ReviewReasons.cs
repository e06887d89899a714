namespace JobAlliance.Core.Review;

/// <summary>Why staff reject a match. Words stand in the resources under <c>Review.Reason.{code}</c>; the graduate reads them, so none blames.</summary>
public static class ReviewReasons
{
    public static IReadOnlyList<string> Codes { get; } =
    ["role-differs", "skills-too-far", "conditions-differ", "posting-doubtful", "graduate-has-better", "duplicate", "other"];

    /// <summary>Reasons that say nothing without words.</summary>
    public static bool NeedsWords(string code) => code is "other" or "posting-doubtful";
}
