using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class CueEyeTests
{
    private const double Step = 0.0125;
    private static readonly SeenCues Dark = default;
    private static readonly SeenCues Blue = new(0, 0, 1, false);
    private static readonly SeenCues Green = new(0, 1, 0, false);

    [TestMethod]
    [DataRow(0x000000, CueColour.Dark)]
    [DataRow(0x0000FF, CueColour.Blue)]
    [DataRow(0x00FF00, CueColour.Green)]
    [DataRow(0xFF4000, CueColour.Orange)]
    [DataRow(0xFF8000, CueColour.Orange)]
    [DataRow(0xFF0000, CueColour.Red)]
    [DataRow(0xFFFFFF, CueColour.White)]
    [DataRow(0x8000FF, CueColour.Violet)]
    [DataRow(0xFF00FF, CueColour.Violet)]
    [DataRow(0x000020, CueColour.Blue)]
    [DataRow(0x000001, CueColour.Dark)]
    public void Names_a_colour_as_a_person_would(int light, CueColour expected)
    {
        double Duty(int shift) => ((light >> shift) & 0xFF) / 255.0;
        SeenCues cues = new(Duty(16), Duty(8), Duty(0), Haptic: false);
        Assert.AreEqual(expected, CueLight.Classify(cues), $"0x{light:X6}");
    }

    [TestMethod]
    public void Remembers_a_colour_through_a_pause_and_then_sees_the_dark()
    {
        CueEye eye = new();
        Show(eye, 2, Blue);
        Assert.AreEqual(new SeenLight(CueColour.Blue), Show(eye, CueEye.MemorySeconds - Step, Dark));
        Assert.AreEqual(new SeenLight(CueColour.Dark), Show(eye, 3 * Step, Dark));
    }

    [TestMethod]
    [DataRow(0.4, 0.3, CueMotion.Fast)]
    [DataRow(0.4, 0.7, CueMotion.Fast)]
    [DataRow(0.5, 0.5, CueMotion.Fast)]
    [DataRow(0.6, 0.5, CueMotion.Slow)]
    [DataRow(0.8, 0.3, CueMotion.Slow)]
    [DataRow(0.8, 0.7, CueMotion.Slow)]
    [DataRow(1.1, 0.5, CueMotion.Slow)]
    [DataRow(1.3, 0.6, CueMotion.Steady)]
    public void Sees_how_a_light_of_that_period_and_share_of_lit_time_moves(double period, double share, CueMotion expected)
    {
        CueEye eye = new();
        for (int i = 0; i < 6 / Step; i++)
        {
            double now = i * Step;
            SeenLight seen = eye.Step(Step, now / period % 1 < share ? Blue : Dark);
            Assert.AreEqual(CueColour.Blue, seen.Colour, $"at {now:F2} s");
            bool oncePassed = now >= period + 2 * Step;
            Assert.AreEqual(oncePassed ? expected : seen.Motion, seen.Motion, $"at {now:F2} s, after the first period");
        }
    }

    [TestMethod]
    public void Calls_a_light_steady_that_has_come_on_only_once()
    {
        CueEye eye = new();
        Assert.AreEqual(CueMotion.Steady, Show(eye, 0.3, Blue).Motion);
        Assert.AreEqual(CueMotion.Steady, Show(eye, 0.3, Dark).Motion);
        Assert.AreEqual(CueMotion.Slow, Show(eye, Step, Blue).Motion);
    }

    [TestMethod]
    public void Sees_a_light_that_stays_on_as_steady_after_it_has_blinked()
    {
        CueEye eye = new();
        for (int i = 0; i < 6; i++)
        {
            Show(eye, 0.25, i % 2 == 0 ? Blue : Dark);
        }

        Assert.AreEqual(CueMotion.Fast, Show(eye, 0.5, Blue).Motion);
        Assert.AreEqual(CueMotion.Slow, Show(eye, 0.5, Blue).Motion);
        Assert.AreEqual(CueMotion.Steady, Show(eye, 0.5, Blue).Motion);
    }

    [TestMethod]
    public void Does_not_carry_the_blinking_of_one_colour_over_to_the_next()
    {
        CueEye eye = new();
        for (int i = 0; i < 7; i++)
        {
            Show(eye, 0.25, i % 2 == 0 ? Blue : Dark);
        }

        Assert.AreEqual(new SeenLight(CueColour.Green), eye.Step(Step, Green));
    }

    private static SeenLight Show(CueEye eye, double seconds, SeenCues cues)
    {
        for (double t = 0; t < seconds - Step / 2; t += Step)
        {
            eye.Step(Step, cues);
        }

        return eye.Seen;
    }
}
