import { describe, expect, test } from "vitest";
import { freePatientNumber, patientNumbers } from "../../src/storage";
import { seededRandom } from "../seeded-random";

const { lowest, highest } = patientNumbers;
const allBut = (...free: number[]): number[] => Array.from({ length: highest }, (_, index) => lowest + index).filter((number) => !free.includes(number));

describe("the number of a new patient", () => {
  test.each([[[], 0, lowest], [[], 1 - 2 ** -32, highest], [[lowest], 0, lowest + 1], [[highest], 1 - 2 ** -32, highest - 1]])("with %j taken, the share %s of the free ones is %s", (taken, share, number) => {
    expect(freePatientNumber(taken, () => share)).toBe(number);
  });

  test.each([1, 2, 3])("seed %i: the free ones come equally often, the others never", (seed) => {
    const random = seededRandom(seed);
    const counts = new Map([3, 40_000, highest].map((number) => [number, 0]));
    const taken = allBut(...counts.keys());
    const draws = 60;
    for (let draw = 0; draw < draws; draw++) {
      const number = freePatientNumber(taken, random)!;
      expect(counts.has(number), `draw ${draw}: ${number}`).toBe(true);
      counts.set(number, counts.get(number)! + 1);
    }
    for (const count of counts.values()) expect(count).toBeGreaterThan(draws / 6);
  });

  test("is none when all are taken, and the last one when one is left", () => {
    expect(freePatientNumber(allBut())).toBeNull();
    expect(freePatientNumber(allBut(777))).toBe(777);
  });

  test("two phones with ten patients each have hardly a number in common", () => {
    const phone = (): number[] => Array.from({ length: 10 }).reduce<number[]>((given) => [...given, freePatientNumber(given)!], []);
    const [one, other] = [phone(), phone()];
    expect(one.filter((number) => other.includes(number)).length).toBeLessThanOrEqual(1); // two: once in 800,000 runs
  });
});
