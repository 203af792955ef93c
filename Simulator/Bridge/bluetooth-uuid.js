// Names of services and characteristics as a page may give them: a number, a UUID, or the Bluetooth SIG's name for those that this device serves.

const services = { generic_access: 0x1800, generic_attribute: 0x1801, current_time: 0x1805, device_information: 0x180a, battery_service: 0x180f };
const characteristics = {
  "gap.device_name": 0x2a00, battery_level: 0x2a19, model_number_string: 0x2a24, serial_number_string: 0x2a25, firmware_revision_string: 0x2a26,
  hardware_revision_string: 0x2a27, manufacturer_name_string: 0x2a29, current_time: 0x2a2b, record_access_control_point: 0x2a52,
};

function uuidOf(name, table) {
  const number = typeof name === "number" ? name : Object.hasOwn(table, name) ? table[name] : null;
  if (number !== null) return (number >>> 0).toString(16).padStart(8, "0") + "-0000-1000-8000-00805f9b34fb";
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) return name;
  throw new TypeError(`Invalid name: '${name}'. It must be a number, a UUID in lowercase or a standard name.`);
}

export const serviceUuid = (name) => uuidOf(name, services);
export const characteristicUuid = (name) => uuidOf(name, characteristics);
