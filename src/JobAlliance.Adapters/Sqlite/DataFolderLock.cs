namespace JobAlliance.Adapters.Sqlite;

/// <summary>One process a data folder: the embedded database, bus and index live in it. The operating system lets go of the lock however the process ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <exception cref="StartRefusedException">Another process has the folder.</exception>
    public static DataFolderLock Take(string dataFolder)
    {
        try
        {
            return new DataFolderLock(new FileStream(Path.Combine(dataFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StartRefusedException(
                $"The data folder {Path.GetFullPath(dataFolder)} is in use by another process of this program. SQLite serves one process: stop the other "
                    + "one, give this one a folder of its own (App:DataFolder), or move to PostgreSQL (Database:Provider=postgres).",
                exception
            );
        }
    }

    public void Dispose() => file.Dispose();
}
