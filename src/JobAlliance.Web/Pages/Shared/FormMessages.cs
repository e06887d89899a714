using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>What the framework says when it cannot read a value that was typed, in the reader's language.</summary>
internal static class FormMessages
{
    public static void Configure(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustBeANumberAccessor(_ => Texts.Say("Errors.form.number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Texts.Say("Errors.form.number"));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Unreadable);
        messages.SetValueIsInvalidAccessor(Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Texts.Say("Errors.form.missing"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Texts.Say("Errors.form.missing"));
        messages.SetValueMustNotBeNullAccessor(_ => Texts.Say("Errors.form.missing"));
        messages.SetMissingBindRequiredValueAccessor(_ => Texts.Say("Errors.form.missing"));
        messages.SetMissingKeyOrValueAccessor(() => Texts.Say("Errors.form.missing"));
    }

    private static string Unreadable(string value) =>
        string.Format(System.Globalization.CultureInfo.CurrentUICulture, Texts.Say("Errors.form.unreadable"), value);
}
