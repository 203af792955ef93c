import { expect, test } from "vitest";
import { controlRequests, crc32, decodeVersions, recordAccessRequests } from "../../src/protocol";
import { bytesOf, hexOf } from "./vectors";

test("The checksum is zlib's", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test.each([
  ["a site of 256", () => controlRequests.setSite(256)],
  ["a site of −1", () => controlRequests.setSite(-1)],
  ["half a patient", () => controlRequests.setPatient(1.5)],
  ["a patient of 65,536", () => controlRequests.setPatient(65_536)],
  ["a key of 2^32", () => controlRequests.authorise(2 ** 32)],
  ["an offset of 128 quarter hours", () => controlRequests.setTime(0, 128)],
  ["an offset of −129 quarter hours", () => controlRequests.setTime(0, -129)],
  ["a cap of NaN", () => controlRequests.setRole("patient", Number.NaN, 0, 1)],
  ["a number of −1", () => recordAccessRequests.reportFrom(-1)],
])("%s never reaches the device as another value", (_, encode) => expect(encode).toThrow(RangeError));

test.each([
  ["site 255", () => controlRequests.setSite(255), "20ff"],
  ["patient 65,535", () => controlRequests.setPatient(65_535), "21ffff"],
  ["key 2^32 − 1", () => controlRequests.authorise(2 ** 32 - 1), "0effffffff"],
  ["an offset of 127 quarter hours", () => controlRequests.setTime(1, 127), "13010000007f"],
  ["an offset of −128 quarter hours", () => controlRequests.setTime(1, -128), "130100000080"],
])("%s is the last that has a place", (_, encode, bytes) => expect(hexOf(encode())).toBe(bytes));

test("A force is rounded to the link's 10 mN", () => {
  const role = (capMilliNewtons: number) => hexOf(controlRequests.setRole("patient", capMilliNewtons, 0, 1)).slice(4, 8);
  expect(role(30_004)).toBe("b80b");
  expect(role(30_005)).toBe("b90b");
});

test("The versions can be read from a status of any length over four bytes", () => {
  expect(decodeVersions(bytesOf("0902010203"))).toEqual({ ok: true, value: { newestProtocol: 9, oldestProtocol: 2, firmware: "1.2.3" } });
  expect(decodeVersions(bytesOf("09020102030405060708090a0b0c0d0e0f1011121314151617"))).toMatchObject({ ok: true });
  expect(decodeVersions(bytesOf("09020102"))).toEqual({ ok: false, refused: "length" });
  expect(decodeVersions(bytesOf("0203010203"))).toEqual({ ok: false, refused: "impossible" });
});
