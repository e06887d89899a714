namespace JobAlliance.Core.Data;

/// <summary>A row that two people can change at once. <see cref="AppDb"/> raises the version with every change and refuses a write that started from an older one.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
