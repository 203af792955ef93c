namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in what the button means.</summary>
public static class ButtonFaults
{
    private const string Button = "PatientButton.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("the button says nothing", Button,
            "isPressed ? 1 << HoldCondition.TooMuch : 0", "0",
            "the person says too much, and the device goes on asking for more"),
        new("too much when the button is let go", Button,
            "isPressed ? 1 << HoldCondition.TooMuch : 0", "isPressed ? 0 : 1 << HoldCondition.TooMuch",
            "a hand that cramps in pain does not let go"),
        new("a button that is still pressed marks again", Button,
            "isPressed && !wasPressed ?", "isPressed ?",
            "the second reading is marked at the first touch"),
        new("letting the button go marks", Button,
            "isPressed && !wasPressed ?", "!isPressed && wasPressed ?",
            "the force rises on through the pain until the button is let go"),
        new("no too much before a threshold", Button,
            "kind == ProgrammeKind.Threshold && isGuided", "kind == ProgrammeKind.Threshold",
            "a press begins with the button pressed"),
        new("a threshold does not need the button", Button,
            "1 << HoldCondition.Marked", "0",
            "the force rises on through the pain"),
        new("no too much on the way to a level", Button,
            " && state != HoldState.Approach", "",
            "the person says too much on the way up, and the force rises"),
        new("off the band no press is an answer", Button,
            "kind == ProgrammeKind.Stepped && isGuided", "kind == ProgrammeKind.Stepped && isGuided && state != HoldState.OffBand",
            "it has eased, and the press is broken off"),
        new("a hand off its band not counted as guided", "HoldSession.cs",
            "state <= HoldState.OffBand", "state <= HoldState.Hold",
            "off the band no clock runs and no cue calls the hand back"),
        new("a button kept does not say too much", Button,
            "_pressedUs >= KeptUs", "_pressedUs < 0",
            "a hand that cramps in pain takes the force a level up"),
        new("a button kept ten times as long", Button,
            "KeptUs = 1_000_000", "KeptUs = 10_000_000",
            "ten seconds of pain until the device gives up"),
        new("the time of the button stands still", Button,
            "_pressedUs += elapsedUs;", "",
            "a hand that cramps in pain takes the force a level up"),
        new("the time of the press before kept", Button,
            "_pressedUs = 0;", "",
            "the second answer is taken for too much"),
        new("a press from before the level is an answer to it", Button,
            "!_isAnswer || ", "",
            "the answer to one level raises two"),
        new("no press is an answer", Button,
            "_isAnswer = true;", "",
            "it has eased, and the press is broken off"),
        new("the highest level is not the last", Button,
            "isTop ? HoldCondition.EasedAtTop", "!isTop ? HoldCondition.EasedAtTop",
            "it has eased at the top, and the device raises to a target that nobody set"),
    ];
}
