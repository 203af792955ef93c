import { describe, expect, it } from "vitest";
import { DeviceClock } from "../../src/guidance/device-clock";

describe("the device's clock", () => {
  it("goes on where the counter wraps", () => {
    const clock = new DeviceClock();
    clock.read(0xffff_fff0);
    expect(clock.read(0x0000_0fa0 - 0x10 >>> 0)).toBeCloseTo(4.0, 5);
  });

  it.each([0, 0x7fff_0000, 0x8000_0000, 0xffff_ff00])("counts an hour and a half from %i on in steps, wraps and all", (from) => {
    const clock = new DeviceClock();
    const stepMicroseconds = 400_000;
    const steps = (5400 * 1_000_000) / stepMicroseconds;
    let position = clock.read(from);
    for (let i = 1; i <= steps; i++) position = clock.read((from + i * stepMicroseconds) % 2 ** 32);
    expect(position).toBeCloseTo(5_400_000, 3);
  });

  it("reads a stamp that is before the last one as before it", () => {
    const clock = new DeviceClock();
    clock.read(5_000);
    expect(clock.read(3_000)).toBeCloseTo(-2, 5);
  });

  it("counts what the link delivered late as old", () => {
    const clock = new DeviceClock();
    clock.note(clock.read(1_000_000), 500);
    clock.note(clock.read(1_050_000), 850); // 300 ms late
    expect(clock.at(850) - 50).toBeCloseTo(300, 0);
  });

  it("follows a device whose clock runs slow by 100 in a million for an hour", () => {
    const clock = new DeviceClock();
    let position = 0;
    for (let ms = 0; ms <= 3_600_000; ms += 50) {
      position = clock.read(Math.round(ms * 1000 * (1 - 100e-6)) >>> 0);
      clock.note(position, ms);
    }
    expect(clock.at(3_600_000) - position).toBeLessThan(1);
  });

  it("knows no time before the first message", () => expect(new DeviceClock().at(1000)).toBe(Number.NEGATIVE_INFINITY));
});
