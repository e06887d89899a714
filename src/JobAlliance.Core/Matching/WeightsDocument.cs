using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobAlliance.Core.Matching;

/// <summary>Fills in what a stored document of weights does not say.</summary>
internal static class WeightsDocument
{
    /// <summary>
    /// The weights of the first program. Never changed: where a member is added, its value here is the one by which older matches were computed before it
    /// existed.
    /// </summary>
    private const string First = """
        {
          "rarityVersion": 1, "asksShare": 0.36,
          "asks": { "mustSkills": 40, "niceSkills": 1, "role": 30, "major": 6, "experience": 6, "degree": 3, "languagesAndCertificates": 7 },
          "wants": { "role": 50, "district": 60, "salary": 6, "employmentType": 8, "industry": 5 },
          "skills": { "summary": 0.9, "listed": 0.95, "education": 0.9, "project": 1, "work": 1, "certificate": 1, "shownByAnotherPower": 1 },
          "role": {
            "titleShare": 0.13, "wishedOnly": 0.96, "unwished": 1, "seniority": [1, 1, 1, 0.95, 0.15, 0.1, 0], "monthsOfProject": 2, "monthsOfProjectsAtMost": 6
          },
          "place": { "adjacent": 0.2, "near": 0.1, "sameCity": 0.03, "salaryReached": 0.9, "salaryFloor": 0.6 },
          "major": { "sameClass": 0.75, "sameDiscipline": 0.4 }
        }
        """;

    /// <summary>Throws <see cref="JsonException"/> when <paramref name="json"/> is no object.</summary>
    public static JsonNode Complete(string json)
    {
        var stored = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("Weights are an object.");
        Complete(stored, JsonNode.Parse(First)!.AsObject());
        return stored;
    }

    private static void Complete(JsonObject stored, JsonObject first)
    {
        foreach (var (name, value) in first)
        {
            if (stored[name] is null)
            {
                stored[name] = value!.DeepClone();
            }
            else if (stored[name] is JsonObject inner && value is JsonObject values)
            {
                Complete(inner, values);
            }
        }
    }
}
