namespace JobAlliance.Core.Demonstration;

/// <summary>One working day: yesterday's offers are answered, everybody goes a step on, and staff review what waits.</summary>
internal sealed class DemonstrationDay(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private readonly PlayReferrals referrals = new(stage, dice, printed);
    private readonly PlayGuidance guidance = new(stage, dice, printed);
    private readonly PlayExchange exchange = new(stage, dice, printed);
    private readonly PlayReview review = new(stage, dice, printed);
    private readonly PlayHardToPlace hardToPlace = new(stage, dice, printed);

    private const int ReadEveryDays = 3;

    /// <param name="left">Days until the demonstration is looked at; 0 is the last one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        if (left % ReadEveryDays == 0 && left > 0)
        {
            await stage.DesksReadAsync(cancellationToken);
        }

        await referrals.PlayAsync(left, cancellationToken);
        await guidance.PlayAsync(left, cancellationToken);
        await exchange.PlayAsync(left, cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await review.PlayAsync(left, cancellationToken);
        await stage.SettleAsync(cancellationToken);
        if (left == 0)
        {
            await hardToPlace.PlayAsync(cancellationToken);
        }
    }
}
