using System.Collections;
using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Shared.Editing;

/// <summary>What a field of a form holds, in words.</summary>
internal sealed class Saying(EditedForm form, Texts texts)
{
    public string Of(object? value) =>
        value switch
        {
            null or "" => texts.NotSaid,
            string text => text,
            bool yes => texts[yes ? "Frame.Yes" : "Frame.No"],
            DateOnly day => texts.Day(day),
            DateTime time => texts.Moment(ChinaTime.Of(time)),
            int number => texts.Number(number),
            double score => score.ToString("0.#", CultureInfo.InvariantCulture),
            Enum one => texts[$"Enums.{one.GetType().Name}.{one}"],
            IEnumerable items => texts.OrNotSaid(string.Join('\n', items.Cast<object?>().Select(Of))),
            Guid id => form.NameOf(id) ?? texts.Unknown,
            _ => Parts(value),
        };

    private string Parts(object entry) =>
        string.Join(
            " · ",
            entry
                .GetType()
                .GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => property.GetValue(entry))
                .Where(part => part is not (null or ""))
                .Select(Of)
        );
}
