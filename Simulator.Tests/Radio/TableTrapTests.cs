using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Mistakes in building, advertising and stopping the server.</summary>
[TestClass]
public sealed class TableTrapTests
{
    [TestMethod]
    public void Advertising_twice_fails_loudly() => Expect("StartAdvertising twice", provider =>
    {
        provider.StartAdvertising();
        provider.StartAdvertising();
    });

    [TestMethod]
    public void Advertising_a_second_service_fails_loudly() => Expect("StartAdvertising twice", provider =>
    {
        GattServiceProvider second = GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider;
        provider.StartAdvertising();
        second.StartAdvertising();
    });

    [TestMethod]
    public void A_characteristic_created_after_advertising_fails_loudly() => Expect("characteristic created after StartAdvertising", provider =>
    {
        provider.StartAdvertising();
        RadioBench.Create(provider, RadioBench.First, Properties.Read);
    });

    [TestMethod]
    public void A_service_created_after_advertising_fails_loudly() => Expect("service created after StartAdvertising", provider =>
    {
        provider.StartAdvertising();
        GattServiceProvider.Create(GattServiceUuids.Battery);
    });

    [TestMethod]
    public void A_write_handler_added_after_advertising_fails_loudly() => Expect("WriteRequested handler added after StartAdvertising", provider =>
    {
        GattLocalCharacteristic characteristic = RadioBench.Create(provider, RadioBench.First, Properties.Write);
        provider.StartAdvertising();
        characteristic.WriteRequested += (_, args) => args.GetRequest().Respond();
    });

    [TestMethod]
    public void A_name_set_after_the_parameters_fails_loudly() => Expect("DeviceName set after advertising parameters", provider =>
    {
        var parameters = new GattServiceProviderAdvertisingParameters();
        BluetoothLEServer.Instance.DeviceName = "Pressure";
        provider.StartAdvertising(parameters);
    });

    [TestMethod]
    public void Service_data_from_a_writer_fails_loudly() => Expect("ServiceData with 30 bytes of spare room", provider =>
    {
        var writer = new DataWriter();
        writer.WriteUInt16(1);
        provider.StartAdvertising(new GattServiceProviderAdvertisingParameters { ServiceData = writer.DetachBuffer() });
    });

    [TestMethod]
    public void The_256th_characteristic_of_a_boot_fails_loudly_over_all_servers()
    {
        int created = 0;
        using VirtualDevice board = PoweredOn(() =>
        {
            // Device information takes two ids in each round.
            for (int round = 0; round < 2; round++)
            {
                GattServiceProvider provider = RadioBench.CreateService();
                created += 2;
                for (int i = 0; i < 126; i++, created++)
                {
                    RadioBench.Create(provider, RadioBench.First, Properties.Read);
                }

                BluetoothLEServer.Instance.Dispose();
            }
        });
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => board.Scheduler.RunUntil(100_000));
        StringAssert.Contains(trap.Message, "more than 255 characteristics");
        Assert.AreEqual(255, created);
    }

    [TestMethod]
    public void A_new_boot_counts_characteristics_afresh()
    {
        void Main()
        {
            GattServiceProvider provider = RadioBench.CreateService();
            for (int i = 0; i < 253; i++)
            {
                RadioBench.Create(provider, RadioBench.First, Properties.Read);
            }
        }

        using VirtualDevice board = PoweredOn(Main);
        board.Scheduler.RunUntil(100_000);
        board.PowerOff();
        board.PowerOn(Main);
        board.Scheduler.RunUntil(200_000);
        Assert.HasCount(0, board.Traps);
    }

    [TestMethod]
    public void Stopping_the_advertising_without_a_restart_fails_loudly_and_drops_the_link()
    {
        using RadioBench bench = Stopping(restartAfterMilliseconds: null);
        bench.ExpectTrap("StopAdvertising");
        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.HasCount(0, bench.Radio.Services);
    }

    [TestMethod]
    [DataRow(990, false)]
    [DataRow(1010, true)]
    public void A_deliberate_restart_of_the_stack_within_a_second_is_allowed(int milliseconds, bool isTrap)
    {
        using RadioBench bench = Stopping(milliseconds);
        if (isTrap)
        {
            bench.ExpectTrap("StopAdvertising");
            return;
        }

        bench.Run(3000);
        Assert.HasCount(0, bench.Board.Traps);
        Assert.IsTrue(bench.Radio.IsAdvertising);
        bench.Radio.Connect();
        Assert.IsTrue(bench.Read(GattCharacteristicUuids.ModelNumberString).Succeeded, "the table is there again");
    }

    [TestMethod]
    public void Stopping_before_starting_is_the_librarys_null_reference()
    {
        Exception? seen = null;
        using var bench = new RadioBench(() =>
        {
            try
            {
                RadioBench.CreateService().StopAdvertising();
            }
            catch (NullReferenceException exception)
            {
                seen = exception;
            }
        });
        Assert.IsNotNull(seen);
    }

    private static RadioBench Stopping(int? restartAfterMilliseconds)
    {
        var bench = new RadioBench(() =>
        {
            GattServiceProvider provider = RadioBench.CreateService();
            provider.StartAdvertising();
            VirtualDevice.Current.Scheduler.Sleep(100);
            provider.StopAdvertising();
            if (restartAfterMilliseconds is { } milliseconds)
            {
                VirtualDevice.Current.Scheduler.Sleep(milliseconds);
                provider.StartAdvertising();
            }
        });
        bench.Radio.Connect();
        return bench;
    }

    private static VirtualDevice PoweredOn(Action main)
    {
        var board = new VirtualDevice(new BoardSettings());
        board.PowerOn(main);
        return board;
    }

    private static void Expect(string rule, Action<GattServiceProvider> firmware)
    {
        using VirtualDevice board = PoweredOn(() => firmware(RadioBench.CreateService()));
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => board.Scheduler.RunUntil(100_000), $"No trap came; expected: {rule}.");
        StringAssert.Contains(trap.Message, rule);
    }
}
