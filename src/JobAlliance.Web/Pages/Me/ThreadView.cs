using JobAlliance.Core.Exchange;

namespace JobAlliance.Web.Pages.Me;

/// <summary>For <c>_Thread</c>: the messages on a referral or task, and the page that takes a new one.</summary>
/// <param name="Typed">A message that was refused: it stays where it was typed.</param>
public sealed record ThreadView(ReadThread.View? Thread, string Path, string? Typed = null);
