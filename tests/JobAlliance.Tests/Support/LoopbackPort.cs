using System.Net;
using System.Net.Sockets;

namespace JobAlliance.Tests.Support;

/// <summary>
/// A port for a program of its own. Below those that the system gives to outgoing connections (32768 and up): one of the many connections of the
/// other tests would hold it now and then just when the program starts.
/// </summary>
internal static class LoopbackPort
{
    private const int First = 25_000;
    private const int Count = 5_000;
    private static int given = Environment.ProcessId;

    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref given) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another program's: the next one.
            }
        }
    }
}
