using System;
using System.Text;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// Builds the services. All that says or changes anything about a person needs an encrypted, authenticated link; plain are the battery, and
    /// switching notifications on, which this stack cannot protect: <see cref="Radio"/> sends none of the protected ones on a link that is not authenticated.
    /// </summary>
    public static class AttributeTable
    {
        /// <summary>Channels there can be.</summary>
        public const int Channels = (int)LinkChannel.CurrentTime + 1;

        private const GattCharacteristicProperties Requests = GattCharacteristicProperties.Write | GattCharacteristicProperties.Notify;
        private const GattCharacteristicProperties Values = GattCharacteristicProperties.Read | GattCharacteristicProperties.Notify;

        /// <summary>Builds the services that are in every boot: the device's own, the battery's, and who it is. Once in a start of the device, before the radio is on the air.</summary>
        /// <param name="table">Gets each channel's characteristic.</param>
        /// <returns>The device's own service: the one that is advertised.</returns>
        public static GattServiceProvider Build(GattLocalCharacteristic[] table)
        {
            // The own service comes first: the library adds a Device Information service of its own to the first, and ours takes its place.
            GattServiceProvider provider = GattServiceProvider.Create(LinkIds.Service()).ServiceProvider;
            GattLocalService own = provider.Service;
            Add(table, LinkChannel.HoldRecord, own, LinkIds.HoldRecord(), GattCharacteristicProperties.Notify);
            Add(table, LinkChannel.RecordAccess, own, Utilities.CreateUuidFromShortCode(LinkIds.RecordAccess), Requests);
            Add(table, LinkChannel.LiveForce, own, LinkIds.LiveForce(), GattCharacteristicProperties.Notify);
            Add(table, LinkChannel.Control, own, LinkIds.ControlPoint(), Requests);
            Add(table, LinkChannel.Status, own, LinkIds.Status(), Values);
            Add(table, LinkChannel.BatteryLevel, ServiceOf(GattServiceUuids.Battery), GattCharacteristicUuids.BatteryLevel, Values);

            // One text only: a characteristic takes 750 bytes of the heap for good. The status has the versions.
            GattLocalCharacteristicParameters parameters = Protected();
            parameters.CharacteristicProperties = GattCharacteristicProperties.Read;
            parameters.StaticValue = new Buffer(Encoding.UTF8.GetBytes(LinkIds.Model));
            ServiceOf(GattServiceUuids.DeviceInformation).CreateCharacteristic(GattCharacteristicUuids.ModelNumberString, parameters);
            return provider;
        }

        /// <summary>Adds the time of day. A boot for Progressor clients goes without it: their two characteristics need its place on the heap.</summary>
        /// <param name="table">Gets the characteristic.</param>
        public static void AddTime(GattLocalCharacteristic[] table)
        {
            Add(
                table,
                LinkChannel.CurrentTime,
                ServiceOf(GattServiceUuids.CurrentTime),
                GattCharacteristicUuids.CurrentTime,
                Values | GattCharacteristicProperties.Write);
        }

        /// <summary>Adds the service that Progressor clients look for.</summary>
        /// <param name="table">Gets the characteristic of replies and weights.</param>
        /// <returns>The characteristic that takes requests.</returns>
        public static GattLocalCharacteristic AddProgressor(GattLocalCharacteristic[] table)
        {
            GattLocalService service = ServiceOf(LinkIds.ProgressorService());
            Add(table, LinkChannel.Progressor, service, LinkIds.ProgressorData(), GattCharacteristicProperties.Notify);
            GattLocalCharacteristicParameters parameters = Protected();
            parameters.CharacteristicProperties = GattCharacteristicProperties.Write | GattCharacteristicProperties.WriteWithoutResponse;
            return service.CreateCharacteristic(LinkIds.ProgressorControl(), parameters).Characteristic;
        }

        private static GattLocalService ServiceOf(Guid uuid)
        {
            return GattServiceProvider.Create(uuid).ServiceProvider.Service;
        }

        private static void Add(
            GattLocalCharacteristic[] table, LinkChannel channel, GattLocalService service, Guid uuid, GattCharacteristicProperties properties)
        {
            GattLocalCharacteristicParameters parameters = channel == LinkChannel.BatteryLevel ? new GattLocalCharacteristicParameters() : Protected();
            parameters.CharacteristicProperties = properties;
            table[(int)channel] = service.CreateCharacteristic(uuid, parameters).Characteristic;
        }

        private static GattLocalCharacteristicParameters Protected()
        {
            GattLocalCharacteristicParameters parameters = new GattLocalCharacteristicParameters();
            parameters.ReadProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
            parameters.WriteProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
            return parameters;
        }
    }
}
