using System.Net;
using System.Net.Sockets;

namespace JobAlliance.Tests.Support;

/// <summary>Stands between a client and a server on loopback: passes bytes on, holds them, or ends every connection.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri target;
    private readonly Task accepting;

    public TcpProxy(Uri target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Answers are held back while it is true.</summary>
    public volatile bool Holds;

    /// <summary>Connections are ended at once while it is true.</summary>
    public volatile bool Refuses;

    /// <summary>An answer has come that is held back.</summary>
    public volatile bool IsHolding;

    /// <summary>A connection was ended since <see cref="Refuses"/> became true.</summary>
    public volatile bool HasRefused;

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await listener.AcceptTcpClientAsync(end.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var from = client;
        using var to = new TcpClient();
        try
        {
            await to.ConnectAsync(target.Host, target.Port, end.Token);
            HasRefused |= Refuses;
            await Task.WhenAny(
                CopyAsync(from.GetStream(), to.GetStream(), isAnswer: false),
                CopyAsync(to.GetStream(), from.GetStream(), isAnswer: true)
            );
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException) { }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isAnswer)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (!Refuses && await from.ReadAsync(buffer, end.Token) is > 0 and var count && !Refuses)
            {
                while (isAnswer && Holds && !Refuses)
                {
                    IsHolding = true;
                    await Task.Delay(20, end.Token);
                }

                if (Refuses)
                {
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, count), end.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException) { }
    }
}
