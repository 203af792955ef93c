import { describe, expect, test } from "vitest";
import { keyOfText, textOfKey } from "../../src/screens/settings/therapist-key";

describe("the therapist's key", () => {
  test.each([1, 0x0a1b2c3d, 0x7fffffff, 0x80000000, 0xffffffff])("%i comes back as it was written down", (key) => expect(keyOfText(textOfKey(key))).toBe(key));
  test("is read in any case, with and without its dash", () => expect(["0a1b-2c3d", "0A1B2C3D", " 0A1B 2C3D "].map(keyOfText)).toEqual([0x0a1b2c3d, 0x0a1b2c3d, 0x0a1b2c3d]));
  test.each(["", "0", "0000-0000", "0A1B-2C3", "0A1B-2C3D-1", "0A1B-2C3G", "168496141"])("is not %j", (typed) => expect(keyOfText(typed)).toBeNull());
});
