using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc.Filters;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>On the desks evidence is told of somebody else: 'the graduate', not 'you'.</summary>
internal sealed class TellsOfOthers : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Texts>().TellsOfOthers = true;

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
