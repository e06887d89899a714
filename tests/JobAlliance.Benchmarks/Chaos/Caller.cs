using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>
/// Somebody who calls the program, from an address of their own, and does not give up: a call that was not answered is made again under the same key, until
/// it is answered. Only what was answered with success is accepted.
/// </summary>
internal sealed partial class Caller : IDisposable
{
    private readonly HttpClient http;

    public Caller(Uri door, int number, string? key = null)
    {
        var source = new IPEndPoint(new IPAddress([127, 0, (byte)(1 + number / 250), (byte)(1 + number % 250)]), 0);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
                ConnectCallback = (context, cancellationToken) => ConnectAsync(source, context.DnsEndPoint, cancellationToken),
            }
        )
        {
            BaseAddress = door,
            Timeout = TimeSpan.FromSeconds(20),
        };
        if (key is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    /// <summary>Opens an account as a graduate does; the cookie is kept.</summary>
    public Task RegisterAsync(string name, string email) =>
        FillInAsync(
            "/account/register",
            new()
            {
                ["Input.Name"] = name,
                ["Input.Email"] = email,
                ["Input.Password"] = "a long password 1",
            }
        );

    /// <summary>Fills in the form of a page; the answer leads on.</summary>
    public async Task FillInAsync(string path, Dictionary<string, string> form)
    {
        form["__RequestVerificationToken"] = TokenIn(await http.GetStringAsync(path));
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent(form));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{path} refused: {(int)answer.StatusCode}");
        }
    }

    public static string TokenIn(string page) => TokenPattern().Match(page).Groups[1].Value;

    public async Task<string> ReadPageAsync(string path)
    {
        while (true)
        {
            try
            {
                return await http.GetStringAsync(path);
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Until it is answered; tells whether an earlier try was not, so that nobody knows what became of it.</summary>
    public async Task<(HttpStatusCode Status, bool WasUnanswered)> PostFormAsync(string path, Dictionary<string, string> form)
    {
        for (var wasUnanswered = false; ; await Task.Delay(50))
        {
            try
            {
                using var answer = await http.PostAsync(path, new FormUrlEncodedContent(form));
                if ((int)answer.StatusCode is < 500 and not (412 or 429))
                {
                    return (answer.StatusCode, wasUnanswered);
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                wasUnanswered = true;
            }
        }
    }

    public Task SendAsync(HttpMethod method, string path, object? body, string? idempotencyKey) =>
        UntilAcceptedAsync(() =>
        {
            var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
            if (idempotencyKey is not null)
            {
                request.Headers.Add("Idempotency-Key", idempotencyKey);
            }

            return request;
        });

    public Task<T?> ReadAsync<T>(string path) => http.GetFromJsonAsync<T>(path);

    public void Dispose() => http.Dispose();

    private async Task UntilAcceptedAsync(Func<HttpRequestMessage> request)
    {
        while (true)
        {
            try
            {
                using var sent = request();
                using var answer = await http.SendAsync(sent);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                await RefuseUnlessTransientAsync(answer);
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Killed in the middle: nobody knows whether it was done, which is what the key is for.
            }

            await Task.Delay(50);
        }
    }

    private static async Task RefuseUnlessTransientAsync(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status < 500 && status is not (409 or 412 or 429))
        {
            var body = await answer.Content.ReadAsStringAsync();
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {status} {body[..Math.Min(body.Length, 500)]}");
        }
    }

    private static async ValueTask<Stream> ConnectAsync(IPEndPoint source, DnsEndPoint target, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(source);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(target.Host), target.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
