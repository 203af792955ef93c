using System.Text.Json;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Tests.Bridge;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The app with a device, as its users go through it: first visit, therapist, patient, a link that drops.</summary>
[TestClass]
public sealed partial class CompanionUserTests
{
    /// <summary>What the user of the first visit tells.</summary>
    public const int PainBefore = 6;

    /// <summary>The same after the hold.</summary>
    public const int PainAfter = 3;

    private const double PressedNewtons = 40; // the target of a device as delivered
    private const byte UpperTrapeziusLeft = 1;
    private const string Site = "Upper trapezius, left";
    private const int Holds = 60;

    /// <summary>Numbers of the holds in whose middle the link drops.</summary>
    private static readonly int[] s_drops = [20, 45];

    [TestMethod]
    public async Task A_first_visit_leads_to_a_hold_in_the_history_and_in_three_files_as_the_device_has_stored_it()
    {
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 21);
        JsonElement seen = await BrowserScript.RunAsync(
            "companion/first-hold.mjs", bench.Address, new { site = Site, newtons = PressedNewtons });
        Console.WriteLine(seen.GetProperty("timesMs").GetRawText());
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
        Assert.AreEqual(0, seen.GetProperty("wrong").GetArrayLength(), seen.GetProperty("wrong").GetRawText());

        IReadOnlyList<(byte[] Record, byte[]? Curve)> stored = await bench.StoredAsync();
        Assert.HasCount(2, stored, "the hold, and the pain told after it");
        HoldOnPhone.AssertKept(stored, seen.GetProperty("kept"));
        HoldRecordView hold = HoldRecordView.Decode(stored[0].Record);
        Assert.AreEqual((byte)HoldOutcome.Completed, hold.Outcome);
        Assert.AreEqual(UpperTrapeziusLeft, hold.Site);
        Assert.AreEqual(PainBefore + 1, hold.StoredPain);
        Assert.AreNotEqual(0u, hold.UtcSeconds, "the app has set the clock");
        Assert.AreEqual(PressedNewtons * 1e3, hold.MeanMilliNewtons, 1e3, "mN: what the pointer pressed");
        HoldOnPhone.AssertShown(hold, seen.GetProperty("numbers").GetString()!);
        Assert.Contains("band 36.0 N to 44.0 N", seen.GetProperty("curve").GetString()!);

        JsonElement files = seen.GetProperty("exported");
        HoldOnPhone.AssertTable(hold, Text(files, "table"));
        HoldOnPhone.AssertCopy(stored, JsonElement.Parse(Text(files, "copy")));
        HoldOnPhone.AssertClinic(hold, JsonElement.Parse(Text(files, "clinic")));
    }

    [TestMethod]
    public async Task A_therapist_treats_and_prescribes_a_patient_needs_three_taps_and_the_cap_holds_against_other_phones()
    {
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 22, isBonded: true);
        JsonElement seen = await BrowserScript.RunAsync("companion/therapist.mjs", bench.Address, new
        {
            programme = "Upper trapezius, first week", // 2 holds of 30 N, 15 s
            patient = "Anna B.",
            region = "Neck and shoulders",
            site = Site,
            newtons = 30,
            cap = 50,
            holdsADay = 4,
        });
        JsonElement therapist = seen.GetProperty("therapist");
        JsonElement patient = seen.GetProperty("patient");
        JsonElement other = seen.GetProperty("other");
        Assert.Contains("30.0 ± 3.0 N · 15 s", Said(therapist, "sent"), "the programme that the device shows after it was sent");
        Assert.Contains("7 → 4", Said(therapist, "summary"));
        Assert.Contains("50 N", Said(therapist, "changes"), "what will change is said before it does");
        Assert.AreEqual("50 N", Said(patient, "limit"), "the cap, as the device tells the patient's phone");
        Assert.Contains("2 holds of 30 N for 15 s each", Said(patient, "today"));
        Assert.AreEqual(3, patient.GetProperty("taps").GetInt32());
        Assert.IsTrue(patient.GetProperty("tooMuch").GetBoolean(), "\"too much\" is in sight");
        Assert.Contains(CompanionTexts.English("therapist", "prescribe", "failure", "otherTherapist"), Said(other, "refusal"));
        Assert.AreEqual("50 N", Said(other, "limit"), "the cap after another phone wanted twice as much");
        Assert.AreEqual(0, therapist.GetProperty("wrong").GetArrayLength(), therapist.GetProperty("wrong").GetRawText());
        foreach (JsonElement phone in new[] { therapist, patient, other })
        {
            Assert.AreEqual(0, phone.GetProperty("complaints").GetArrayLength(), phone.GetProperty("complaints").GetRawText());
        }

        byte[] outcomes = [.. (await bench.StoredAsync()).Select(hold => HoldRecordView.Decode(hold.Record)).Select(hold => hold.Outcome)];
        CollectionAssert.AreEqual(
            new[] { (byte)HoldOutcome.Completed, (byte)HoldOutcome.PainTold, (byte)HoldOutcome.OverForce }, outcomes, "the device ends a press over the cap");
    }

    [TestMethod]
    public async Task A_sync_that_drops_twice_goes_on_by_itself_and_brings_every_hold_once()
    {
        await using CompanionBench bench = await CompanionBench.StartAsync(seed: 13, isBonded: true, holds: Holds);
        string[] stored = [.. (await bench.StoredAsync()).Select(hold => Convert.ToHexStringLower([.. hold.Record, .. hold.Curve ?? []]))];
        Assert.HasCount(Holds, stored);
        Assert.IsTrue(await bench.Live.AskAsync(() => DropIn(bench.Device.Board, s_drops)));
        JsonElement seen = await BrowserScript.RunAsync("companion/sync-drop.mjs", bench.Address, new { holds = Holds });
        Console.WriteLine($"{seen.GetProperty("syncMs")} ms from the chooser to the last hold, {s_drops.Length} drops; {seen.GetProperty("phases")}");
        string[] kept = [.. seen.GetProperty("holds").EnumerateArray().Select(hold => hold.GetString()!)];
        CollectionAssert.AreEqual(stored, kept, $"{kept.Length} of {Holds} holds, bit for bit");
        Assert.AreEqual("0", seen.GetProperty("unsynced").GetString(), "holds that the device thinks are on no phone");
        Assert.AreEqual($"{Holds} holds", seen.GetProperty("counted").GetString());
        string[] phases = [.. seen.GetProperty("phases").EnumerateArray().Select(phase => phase.GetString()!)];
        string ready = CompanionTexts.English("link", "phase", "ready");
        Assert.AreEqual(1 + s_drops.Length, phases.Count(phase => phase == ready), string.Join(", ", phases));
        Assert.Contains(CompanionTexts.English("link", "phase", "waiting"), phases);
        Assert.IsGreaterThan(0, seen.GetProperty("progress").GetArrayLength(), "a progress bar was seen");
        Assert.AreEqual(0, seen.GetProperty("complaints").GetArrayLength(), seen.GetProperty("complaints").GetRawText());
    }

    private static string Said(JsonElement phone, string what) => phone.GetProperty(what).GetString()!;

    private static string Text(JsonElement files, string kind) => files.GetProperty(kind).GetProperty("text").GetString()!;

    /// <summary>Has the link drop behind the first segment of some holds, each once; true.</summary>
    private static bool DropIn(VirtualBoard.VirtualBoard board, int[] numbers)
    {
        const int firstSegment = 1;
        var left = new Queue<int>(numbers);
        int begun = 0;
        board.Radio.Notified += (characteristic, value) =>
        {
            if (characteristic != DeviceUuids.HoldRecord || (value[0] & firstSegment) == 0)
            {
                return;
            }

            begun++;
            if (left.TryPeek(out int number) && begun == number)
            {
                left.Dequeue();
                begun--; // it comes again
                board.Scheduler.At(board.Scheduler.NowMicroseconds + 1, board.Radio.Disconnect);
            }
        };
        return true;
    }
}
