using JobAlliance.Core.Common;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Endpoints;

/// <summary>What every endpoint needs of the request: who calls, and how an outcome is answered.</summary>
internal sealed class Calls(CurrentActor current, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Outside of a request.");

    public ValueTask<Actor> ActorAsync(CancellationToken cancellationToken) => current.GetAsync(cancellationToken);

    /// <summary>204, or the refusal as a problem.</summary>
    public async Task<IResult> DoAsync(Func<Actor, Task<Result>> useCase, CancellationToken cancellationToken) =>
        (await useCase(await ActorAsync(cancellationToken))).Respond(Http);

    /// <summary>200 with the value, or the refusal as a problem.</summary>
    public Task<IResult> AskAsync<T>(Func<Actor, Task<Result<T>>> useCase, CancellationToken cancellationToken) =>
        AskAsync(useCase, value => Results.Ok(value), cancellationToken);

    public async Task<IResult> AskAsync<T>(Func<Actor, Task<Result<T>>> useCase, Func<T, IResult> answer, CancellationToken cancellationToken) =>
        (await useCase(await ActorAsync(cancellationToken))).Respond(Http, answer);

    /// <summary>201 with the new thing's id and address.</summary>
    public Task<IResult> CreateAsync(Func<Actor, Task<Result<Guid>>> useCase, string path, CancellationToken cancellationToken) =>
        AskAsync(useCase, id => Results.Created($"{path}/{id}", new CreatedThing(id)), cancellationToken);
}

/// <summary>The id of what was made.</summary>
internal sealed record CreatedThing(Guid Id);
