using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Each mistake fails loudly; the same done right does not (in the other tests of this folder).</summary>
[TestClass]
public sealed class BluetoothTrapTests
{
    [TestMethod]
    public void A_second_answer_to_a_write_fails_loudly() => ExpectFromWrite("second answer to a request", args =>
    {
        GattWriteRequest request = args.GetRequest();
        request.Respond();
        request.Respond();
    });

    [TestMethod]
    public void A_second_answer_to_a_read_fails_loudly() => ExpectFromRead("second answer to a request", args =>
    {
        args.GetRequest().RespondWithValue(RadioBench.Bytes(1));
        args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
    });

    [TestMethod]
    public void A_second_answer_is_recorded_even_when_the_firmware_swallows_it() => ExpectFromWrite("second answer to a request", args =>
    {
        try
        {
            args.GetRequest().Respond();
            args.GetRequest().Respond();
        }
        catch (Exception)
        {
            // As a firmware's last resort does.
        }
    });

    [TestMethod]
    public void An_answer_after_two_seconds_fails_loudly_and_the_central_has_its_error()
    {
        using RadioBench bench = Writing(args =>
        {
            GattWriteRequest request = args.GetRequest();
            Sleep(2010);
            request.Respond();
        });
        AttResult? result = null;
        bench.Radio.Write(RadioBench.First, [1], answer => result = answer);
        bench.ExpectTrap("request not answered within 2 s");
        bench.ExpectTrap("answer later than 2 s");
        bench.Run(100);
        Assert.AreEqual(AttError.UnlikelyError, result!.Value.Error);
    }

    [TestMethod]
    public void A_handler_that_returns_without_an_answer_fails_loudly_and_blocks_the_stack_for_two_seconds()
    {
        bool answers = false;
        using RadioBench bench = Writing(args =>
        {
            if (answers)
            {
                args.GetRequest().Respond();
            }
        });
        List<AttResult> results = [];
        long askedAt = bench.NowMicroseconds;
        bench.Radio.Write(RadioBench.First, [1], results.Add);
        bench.Radio.Write(RadioBench.First, [2], results.Add);
        bench.ExpectTrap("handler returning without an answer");
        answers = true;
        bench.Run(2500);
        Assert.AreEqual(AttError.UnlikelyError, results[0].Error);
        Assert.IsGreaterThanOrEqualTo(2_000_000L, results[0].AtMicroseconds - askedAt);
        Assert.IsTrue(results[1].Succeeded, "the next request is served");
    }

    [TestMethod]
    public void A_drop_during_an_unanswered_request_is_told_when_the_stack_is_free_again()
    {
        List<GattSessionStatus> statuses = [];
        using RadioBench bench = Writing(_ => { });
        bench.RunOnDevice(() => BluetoothLEServer.Instance.Session.SessionStatusChanged += (_, args) => statuses.Add(args.Status));
        bench.Radio.Write(RadioBench.First, [1], _ => { });
        bench.ExpectTrap("handler returning without an answer");
        statuses.Clear();
        bench.Radio.Disconnect();
        bench.Run(1900);
        Assert.HasCount(0, statuses);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        bench.Run(200);
        CollectionAssert.AreEqual(new[] { GattSessionStatus.Closed }, statuses);
        Assert.IsTrue(bench.Radio.IsAdvertising);
    }

    [TestMethod]
    [DataRow(100, false)]
    [DataRow(110, true)]
    public void A_handler_over_100_ms_fails_loudly(int milliseconds, bool isTrap)
    {
        using RadioBench bench = Writing(args =>
        {
            args.GetRequest().Respond();
            Sleep(milliseconds);
        });
        bench.Radio.Write(RadioBench.First, [1], _ => { });
        if (isTrap)
        {
            bench.ExpectTrap("handler taking longer than 100 ms");
        }
        else
        {
            bench.Run(3000);
            Assert.HasCount(0, bench.Board.Traps);
        }
    }

    [TestMethod]
    public void An_exception_that_escapes_a_handler_fails_loudly_and_the_event_thread_lives_on()
    {
        bool fails = true;
        using RadioBench bench = Writing(args =>
        {
            if (fails)
            {
                throw new InvalidOperationException("oops");
            }

            args.GetRequest().Respond();
        });
        bench.Radio.Write(RadioBench.First, [1], _ => { });
        bench.ExpectTrap("exception escaping a Bluetooth handler, InvalidOperationException (oops)");
        fails = false;
        Assert.IsTrue(bench.Write(RadioBench.First, 1).Succeeded);
    }

    [TestMethod]
    public void An_exception_in_a_session_handler_fails_loudly()
    {
        using var bench = new RadioBench(() =>
        {
            BluetoothLEServer.Instance.Session.SessionStatusChanged += (_, _) => throw new InvalidOperationException();
            RadioBench.CreateService().StartAdvertising();
        });
        bench.Radio.Connect();
        bench.ExpectTrap("exception escaping a Bluetooth handler");
    }

    [TestMethod]
    public void Reading_a_write_request_outside_its_handler_fails_loudly()
    {
        GattWriteRequest? kept = null;
        using RadioBench bench = Writing(args =>
        {
            kept = args.GetRequest();
            kept.Respond();
        });
        Assert.IsTrue(bench.Write(RadioBench.First, 1).Succeeded);
        bench.Board.Scheduler.Start("work", () => _ = kept!.Value, BoardPriority.Normal);
        bench.ExpectTrap("reading a GattWriteRequest outside its handler");
    }

    [TestMethod]
    public void Fetching_a_write_request_outside_its_handler_fails_loudly()
    {
        GattWriteRequestedEventArgs? kept = null;
        using RadioBench bench = Writing(args =>
        {
            kept = args;
            args.GetRequest().Respond();
        });
        Assert.IsTrue(bench.Write(RadioBench.First, 1).Succeeded);
        bench.Board.Scheduler.Start("work", () => kept!.GetRequest(), BoardPriority.Normal);
        bench.ExpectTrap("GetRequest of a write outside its handler");
    }

    [TestMethod]
    public void A_request_fetched_after_its_answer_is_empty()
    {
        uint first = 0;
        uint second = 99;
        using RadioBench bench = Writing(args =>
        {
            GattWriteRequest request = args.GetRequest();
            first = request.Value.Length;
            request.Respond();
            second = args.GetRequest().Value.Length;
        });
        bench.Write(RadioBench.First, 1, 2, 3);
        Assert.AreEqual(3u, first);
        Assert.AreEqual(0u, second);
    }

    private static void Sleep(int milliseconds) => VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(milliseconds);

    private static RadioBench Writing(Action<GattWriteRequestedEventArgs> handler)
    {
        RadioBench bench = RadioBench.Serving(
            Properties.Write, characteristic => characteristic.WriteRequested += (_, args) => handler(args));
        bench.Radio.Connect();
        return bench;
    }

    private static void ExpectFromWrite(string rule, Action<GattWriteRequestedEventArgs> handler)
    {
        using RadioBench bench = Writing(handler);
        bench.Radio.Write(RadioBench.First, [1], _ => { });
        bench.ExpectTrap(rule);
    }

    private static void ExpectFromRead(string rule, Action<GattReadRequestedEventArgs> handler)
    {
        using RadioBench bench = RadioBench.Serving(
            Properties.Read, characteristic => characteristic.ReadRequested += (_, args) => handler(args));
        bench.Radio.Connect();
        bench.Radio.Read(RadioBench.First, _ => { });
        bench.ExpectTrap(rule);
    }
}
