namespace JobAlliance.Web.Pages.Shared;

/// <summary>For <c>_Empty</c>: why a list is empty, and the next step.</summary>
public sealed record EmptyView(string Title, string? Text = null, string? ActionText = null, string? ActionPath = null, string Icon = "inbox");

/// <summary>For <c>_Pager</c>: the list's size and where the next page is. The back button is the way back; first leads to the beginning.</summary>
public sealed record PagerView(int? Total, string? NextPath, string? FirstPath = null, string? PreviousPath = null);

/// <summary>For <c>_FilterChips</c>: an active filter and the address without it.</summary>
public sealed record FilterChip(string Text, string RemovePath);

public sealed record FilterChipsView(IReadOnlyList<FilterChip> Chips, string ClearPath);

public enum StepState
{
    Done,
    Current,
    Next,
    Ended,
}

/// <summary>For <c>_Steps</c>: one step on a way, with who and when.</summary>
public sealed record StepView(string Text, StepState State, DateTimeOffset? At = null, string? Who = null, string? Note = null);
