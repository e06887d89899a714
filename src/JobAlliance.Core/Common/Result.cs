namespace JobAlliance.Core.Common;

/// <summary>The outcome of a use case: done, or refused with an <see cref="Common.Error"/>. Exceptions are for bugs and outages only.</summary>
public readonly record struct Result
{
    private Result(Error? error) => Error = error;

    /// <summary>Why it was refused; null when it was done.</summary>
    public Error? Error { get; }

    public bool Succeeded => Error is null;

    public static Result Success { get; }

    public static implicit operator Result(Error error) => new(error);
}

/// <summary>The outcome of a use case that answers with a value.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error) => (this.value, Error) = (value, error);

    /// <summary>Why it was refused; null when it was done.</summary>
    public Error? Error { get; }

    public bool Succeeded => Error is null;

    /// <summary>The answer. Throws when the use case was refused: ask <see cref="Succeeded"/> first.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"The use case was refused: {Error.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
