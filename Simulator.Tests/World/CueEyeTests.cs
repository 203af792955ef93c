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
        Show(eye, 1, Blue);
        Assert.AreEqual(new SeenLight(CueColour.Blue, false), Show(eye, CueEye.MemorySeconds - Step, Dark));
        Assert.AreEqual(new SeenLight(CueColour.Dark, false), Show(eye, 3 * Step, Dark));
    }

    [TestMethod]
    [DataRow(1.4)]
    [DataRow(2.0)]
    [DataRow(2.8)]
    public void Sees_a_light_of_that_frequency_as_blinking(double hertz)
    {
        CueEye eye = new();
        for (int i = 0; i < 5 / Step; i++)
        {
            double now = i * Step;
            SeenLight seen = eye.Step(Step, now * hertz % 1 < 0.5 ? Blue : Dark);
            Assert.AreEqual(CueColour.Blue, seen.Colour, $"at {now:F2} s");
            Assert.IsTrue(seen.Blinking || now < 1 / hertz + 2 * Step, $"at {now:F2} s, after the first period");
        }
    }

    [TestMethod]
    public void Sees_a_light_that_stays_on_as_steady_soon_after_it_has_blinked()
    {
        CueEye eye = new();
        for (int i = 0; i < 6; i++)
        {
            Show(eye, 0.25, i % 2 == 0 ? Blue : Dark);
        }

        Assert.IsTrue(Show(eye, 0.25, Blue).Blinking);
        Assert.IsFalse(Show(eye, 0.2, Blue).Blinking);
    }

    [TestMethod]
    public void Does_not_carry_the_blinking_of_one_colour_over_to_the_next()
    {
        CueEye eye = new();
        for (int i = 0; i < 7; i++)
        {
            Show(eye, 0.25, i % 2 == 0 ? Blue : Dark);
        }

        Assert.AreEqual(new SeenLight(CueColour.Green, false), eye.Step(Step, Green));
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
