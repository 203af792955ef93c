using nanoFramework.Device.Bluetooth;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class BufferTests
{
    private static readonly Guid s_uuid = new("00112233-4455-6677-8899-aabbccddeeff");

    [TestMethod]
    public void Values_are_written_little_endian_and_read_back()
    {
        var writer = new DataWriter();
        writer.WriteByte(0x01);
        writer.WriteUInt16(0x0302);
        writer.WriteInt32(0x07060504);
        writer.WriteUInt64(0x0F0E0D0C0B0A0908);
        writer.WriteBoolean(true);
        Assert.AreEqual(2u, writer.WriteString("µ"));
        byte[] bytes = new byte[writer.Length];
        DataReader.FromBuffer(writer.DetachBuffer()).ReadBytes(bytes);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 1, 0xC2, 0xB5 }, bytes);
        DataReader reader = DataReader.FromBuffer(writer);
        Assert.AreEqual(1, reader.ReadByte());
        Assert.AreEqual(0x0302, reader.ReadUInt16());
        Assert.AreEqual(0x07060504, reader.ReadInt32());
        Assert.AreEqual(0x0F0E0D0C0B0A0908u, reader.ReadUInt64());
        Assert.IsTrue(reader.ReadBoolean());
        Assert.AreEqual("µ", reader.ReadString(2));
        Assert.AreEqual(0u, reader.UnconsumedBufferLength);
    }

    [TestMethod]
    public void The_three_byte_orders_of_a_uuid()
    {
        var writer = new DataWriter();
        writer.WriteUuid(s_uuid);
        writer.WriteUuid2(s_uuid);
        writer.WriteGuid(s_uuid);
        byte[] bytes = new byte[48];
        DataReader.FromBuffer(writer).ReadBytes(bytes);
        Assert.AreEqual("FFEEDDCCBBAA99887766554433221100", Convert.ToHexString(bytes, 0, 16));
        Assert.AreEqual("00112233445566778899AABBCCDDEEFF", Convert.ToHexString(bytes, 16, 16));
        Assert.AreEqual("33221100554477668899AABBCCDDEEFF", Convert.ToHexString(bytes, 32, 16));
        DataReader reader = DataReader.FromBuffer(writer);
        Assert.AreEqual(s_uuid, reader.ReadUuid());
        Assert.AreEqual(s_uuid, reader.ReadUuid2());
        Assert.AreEqual(s_uuid, reader.ReadGuid());
    }

    [TestMethod]
    public void Reading_past_the_end_is_refused_and_the_last_byte_is_not()
    {
        DataReader reader = DataReader.FromBuffer(RadioBench.Bytes(1, 2, 3));
        reader.ReadUInt16();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => reader.ReadUInt16());
        Assert.AreEqual(3, reader.ReadByte());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => reader.ReadByte());
    }

    [TestMethod]
    public void A_buffer_wraps_its_array_and_keeps_its_length_within_the_capacity()
    {
        byte[] array = [1, 2, 3];
        var buffer = new nanoFramework.Device.Bluetooth.Buffer(array);
        array[0] = 9;
        Assert.AreEqual(9, DataReader.FromBuffer(buffer).ReadByte(), "no copy");
        buffer.Length = 2;
        Assert.AreEqual(2u, DataReader.FromBuffer(buffer).UnconsumedBufferLength);
        buffer.Length = 3;
        Assert.ThrowsExactly<ArgumentException>(() => buffer.Length = 4);
    }

    [TestMethod]
    public void A_writer_has_32_bytes_of_room_and_grows()
    {
        var writer = new DataWriter();
        Assert.AreEqual(32u, writer.Capacity);
        writer.WriteBytes(new byte[33]);
        Assert.AreEqual(33u, writer.Length);
        Assert.AreEqual(33u, writer.Capacity);
    }

    [TestMethod]
    [DataRow((ushort)0x180F, "0000180f-0000-1000-8000-00805f9b34fb")]
    [DataRow((ushort)0xFFFF, "0000ffff-0000-1000-8000-00805f9b34fb")]
    public void Short_uuids_stand_on_the_bluetooth_base(ushort shortCode, string uuid)
    {
        Guid made = Utilities.CreateUuidFromShortCode(shortCode);
        Assert.AreEqual(new Guid(uuid), made);
        Assert.AreEqual(shortCode, Utilities.ConvertUuidToShortId(made));
        Assert.AreEqual(Utilities.UuidType.Uuid16, Utilities.TypeOfUuid(made));
        Assert.AreEqual(Utilities.UuidType.Uuid32, Utilities.TypeOfUuid(new Guid("00010000-0000-1000-8000-00805f9b34fb")));
        Assert.AreEqual(Utilities.UuidType.Uuid128, Utilities.TypeOfUuid(s_uuid));
    }
}
