namespace JobAlliance.Adapters;

/// <summary>The program cannot start as it is configured or where it is; the message says why and what to do, and is all that is shown.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
