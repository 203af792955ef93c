using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The Progressor service of the whole device, in virtual time: what it takes, from whom, and what it refuses.</summary>
[TestClass]
public sealed class ProgressorRequestTests
{
    private const int RandomWrites = 30_000;
    private const byte InsufficientResources = 0x11;

    /// <summary>How long the button is held to forget all phones, s: between 10 and 20.</summary>
    private const double ForgetSeconds = 12;

    [TestMethod]
    public void Random_writes_are_answered_as_judged_and_only_questions_get_replies()
    {
        using var bench = new ProgressorLinkBench(seed: 4);
        bench.Connect(15, 0);
        var random = new SeededRandom(20_261_121, "progressor writes");
        int asked = 0;
        for (int i = 0; i < RandomWrites; i++)
        {
            byte[] request = new byte[(int)random.Between(0, 4)];
            for (int at = 0; at < request.Length; at++)
            {
                request[at] = at == 0 && i % 2 == 0 ? (byte)random.Between(0x60, 0x78) : (byte)(random.Between(0, 2) < 1 ? 0 : random.Between(0, 256));
            }

            bool isServed = request.Length > 0 && request[0] is (>= 0x64 and <= 0x66) or (>= 0x6B and <= 0x70);
            bool isRight = request.Length == 1 || (request.Length == 2 && request[1] == 0);
            byte expected = request.Length == 0 ? (byte)0x0D : !isServed ? (byte)0x06 : isRight ? (byte)0 : (byte)0x0D;
            Assert.AreEqual(expected, bench.Write(request), $"write {i}: {Convert.ToHexString(request)}");
            asked += expected == 0 && request[0] is 0x6B or 0x6C or 0x6F or 0x70 ? 1 : 0;
        }

        bench.Write(0x66);
        bench.Run(500);
        Console.WriteLine($"{asked} of {RandomWrites} were questions");
        Assert.HasCount(asked, bench.Replies());
        Assert.IsGreaterThan(50, asked);
    }

    [TestMethod]
    public void A_stranger_sees_the_service_and_no_weight_and_changes_nothing()
    {
        using var bench = new ProgressorLinkBench(seed: 7);
        ulong friend = bench.Radio.CentralAddress;
        foreach ((ulong central, byte error) in new[] { (friend + 1, AttError.InsufficientAuthentication), (friend, AttError.InsufficientEncryption) })
        {
            bench.Radio.Disconnect();
            bench.Run(100);
            bench.Radio.CentralAddress = central;
            bench.Connect(15, 0, encrypts: false);
            for (int opcode = 0; opcode <= 0xFF; opcode++)
            {
                Assert.AreEqual(error, bench.Write((byte)opcode), $"opcode {opcode:X2}");
                bench.Radio.WriteWithoutResponse(ProgressorLinkBench.Control, [(byte)opcode]);
            }

            bench.Run(1_000);
            Assert.IsEmpty(bench.Notifications);
        }

        bench.Encrypt();
        bench.Run(1_000);
        Assert.IsEmpty(bench.Notifications, "nothing that was asked for before");
        Assert.AreEqual(0, bench.Write(0x65));
        bench.Run(1_000);
        ProgressorLinkBench.AssertComplete(bench.Weights());
    }

    [TestMethod]
    public void Forgetting_all_phones_ends_a_stream_though_the_stack_still_serves_the_link()
    {
        using var bench = new ProgressorLinkBench(seed: 9);
        bench.Connect(15, 0);
        Assert.AreEqual(0, bench.Write(0x65));
        DeviceButton.Hold(bench.Board, ForgetSeconds);
        bench.Run((int)(ForgetSeconds * 1_000) - 100);
        ProgressorLinkBench.AssertComplete(bench.Weights());
        bench.Run(600);
        bench.Notifications.Clear();
        bench.Run(1_000);
        Assert.IsTrue(bench.Radio.IsAuthenticated, "as far as the stack knows");
        Assert.IsEmpty(bench.Notifications);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Write(0x66));
    }

    [TestMethod]
    public void A_client_that_does_not_wait_for_replies_is_told_so_and_each_request_taken_is_answered()
    {
        using var bench = new ProgressorLinkBench(seed: 8);
        bench.Connect(15, 0);
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 60; i++)
        {
            byte error = bench.Write(0x6F);
            Assert.IsTrue(error is 0 or InsufficientResources, $"write {i}: {error:X2}");
            taken += error == 0 ? 1 : 0;
            refused += error == 0 ? 0 : 1;
        }

        bench.Run(1_000);
        Console.WriteLine($"{taken} taken, {refused} refused");
        Assert.HasCount(taken, bench.Replies());
        Assert.IsTrue(taken > 6 && refused > 0, $"{taken} taken, {refused} refused");
        bench.Notifications.Clear();
        for (int i = 0; i < 60; i++)
        {
            bench.Radio.WriteWithoutResponse(ProgressorLinkBench.Control, [(byte)(i == 0 ? 0x65 : 0x6F)]);
        }

        bench.Run(3_000);
        Assert.IsTrue(bench.Replies().Count is > 5 and < 60, $"{bench.Replies().Count} of 59 commands at once");
        Assert.AreEqual(0, bench.Write(0x66));
        bench.Run(200);
        ProgressorLinkBench.AssertComplete(bench.Weights());
    }
}
