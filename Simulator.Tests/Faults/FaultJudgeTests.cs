using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>The judge of faults, on firmwares that do what they should and on some that do not.</summary>
[TestClass]
public sealed class FaultJudgeTests
{
    private const int FaultMs = 500;

    [TestMethod]
    [DataRow(200, true)]
    [DataRow(300, false)]
    public void Guidance_must_end_within_the_limit(int reactionMs, bool isSafe)
    {
        string? complaint = Judge("line-dead", outputs =>
        {
            outputs.Show(LightColour.EaseOff, haptic: false);
            Sleep(FaultMs + reactionMs);
            outputs.Show(LightColour.NoGuidance, haptic: false);
        });
        Assert.AreEqual(isSafe, complaint is not null && complaint.Contains("no record says why"), complaint);
        Assert.AreEqual(!isSafe, complaint!.Contains("within 250 ms"), complaint);
    }

    [TestMethod]
    [DataRow(LightColour.Stay)]
    [DataRow(LightColour.PressMore)]
    public void Guidance_must_not_come_back_while_the_fault_lasts(int colour)
    {
        string? complaint = Judge("frozen", outputs =>
        {
            Sleep(FaultMs + 100);
            outputs.Show(LightColour.NoGuidance, haptic: false);
            Sleep(600);
            outputs.Show(colour, haptic: false);
            Sleep(20);
            outputs.Show(LightColour.NoGuidance, haptic: false);
        });
        StringAssert.Contains(complaint, "frozen@0.5: guiding after");
    }

    [TestMethod]
    public void A_dark_light_without_a_restart_is_no_answer_to_a_fault_of_the_sensor() =>
        StringAssert.Contains(Judge("noise", _ => { }), "noise@0.5: guiding after NaN ms");

    [TestMethod]
    public void A_device_that_says_so_at_rest_is_safe() =>
        Assert.IsNull(Judge("saturated-low", outputs =>
        {
            Sleep(FaultMs + 100);
            outputs.Show(LightColour.NoGuidance, haptic: false);
        }));

    [TestMethod]
    public void A_loop_that_is_never_restarted_is_found_out() =>
        StringAssert.Contains(Judge("loop-stall", outputs => outputs.Show(LightColour.Stay, haptic: false)), "must be restarted");

    [TestMethod]
    public void A_harmless_fault_that_ends_guidance_is_found_out() =>
        StringAssert.Contains(
            Judge("spike", outputs =>
            {
                outputs.Show(LightColour.Stay, haptic: false);
                Sleep(FaultMs + 50);
                outputs.Show(LightColour.NoGuidance, haptic: false);
            }),
            "spike@0.5: noGuidance");

    [TestMethod]
    public void A_hold_that_ended_under_a_full_flash_and_was_never_recorded_is_found_out() =>
        StringAssert.Contains(
            Judge("flash-full", outputs =>
            {
                outputs.Show(LightColour.Stay, haptic: false);
                Sleep(FaultMs + 1_000);
                outputs.Show(LightColour.Done, haptic: false);
            }),
            "must be recorded");

    private static string? Judge(string name, Action<CueOutputs> firmware)
    {
        using var device = new DeviceOnBench(new MachineHand(), seed: 1);
        var phone = new SimulatedPhone(device.Board.Radio, device.Scheduler, new PhoneSettings());
        var injector = new FaultInjector(device, phone, [new FaultSpec(FaultKinds.Named(name)!, FaultMs / 1000.0)]);
        device.PowerOn(() =>
        {
            firmware(new CueOutputs());
            Sleep(Timeout.Infinite);
        });
        device.Scheduler.RunUntil((long)(injector.IsOverAtSeconds * 1e6));
        Assert.IsTrue(injector.IsOver);
        return injector.Failure;
    }

    private static void Sleep(int milliseconds) => VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(milliseconds);
}
