import { type Bytes, type ControlAnswerData, controlRequests, type ControlRequestName } from "../protocol";
import type { ControlChannel } from "./control-channel";
import { ControlError, type DeviceControl } from "./device-link";
import { OperationQueue } from "./operation-queue";

/** The requests of the contract over the control point of whatever connection there is.
 * @param channel the control point of the connection that is ready, null when there is none. */
export function createDeviceControl(channel: () => ControlChannel | null): DeviceControl {
  /** A programme takes several requests, and another one in between would begin it anew. */
  const programmes = new OperationQueue();

  async function ask<N extends ControlRequestName>(name: N, encode: () => Bytes): Promise<ControlAnswerData<N>> {
    const current = channel();
    if (!current) throw new ControlError("disconnected");
    return current.request(name, encoded(encode));
  }

  return {
    tare: done(() => ask("tare", controlRequests.tare)),
    calibrateBegin: done(() => ask("calibrateBegin", controlRequests.calibrateBegin)),
    calibrateAddMass: done((weight) => ask("calibrateMass", () => controlRequests.calibrateMass(weight))),
    calibrateFinish: done((utcSeconds) => ask("calibrateFinish", () => controlRequests.calibrateFinish(utcSeconds))),
    calibrateCancel: done(() => ask("calibrateCancel", controlRequests.calibrateCancel)),
    readCalibration: () => ask("readCalibration", controlRequests.readCalibration),
    readFaultLog: () => ask("readFaultLog", controlRequests.readFaultLog),
    readSelfTest: () => ask("readSelfTest", controlRequests.readSelfTest),
    setTipArea: done((area) => ask("setTipArea", () => controlRequests.setTipArea(area))),
    sendProgramme: (programme) => programmes.run(async () => {
      await ask("programmeBegin", () => controlRequests.programmeBegin(programme));
      for (const [index, step] of programme.steps.entries()) await ask("programmeStep", () => controlRequests.programmeStep(index, step));
      await ask("programmeApply", controlRequests.programmeApply);
    }),
    readProgramme: () => ask("readProgramme", controlRequests.readProgramme),
    authorise: done((key) => ask("authorise", () => controlRequests.authorise(key))),
    setRole: done((role, capMilliNewtons, holdsADay, key) => ask("setRole", () => controlRequests.setRole(role, capMilliNewtons, holdsADay, key))),
    readRole: () => ask("readRole", controlRequests.readRole),
    setCues: done((cues) => ask("setCues", () => controlRequests.setCues(cues))),
    readCues: () => ask("readCues", controlRequests.readCues),
    setTime: done((utcSeconds, offsetQuarterHours) => ask("setTime", () => controlRequests.setTime(utcSeconds, offsetQuarterHours))),
    readThreshold: () => ask("readThreshold", controlRequests.readThreshold),
    readLog: (phone) => ask("readLog", () => controlRequests.readLog(phone)),
    acknowledge: done((phone, sequence) => ask("acknowledge", () => controlRequests.acknowledge(phone, sequence))),
    async deleteUpTo(sequence, confirm) {
      const { holds, waiting } = await ask("askDelete", () => controlRequests.askDelete(sequence));
      if (!await confirm(holds, waiting)) return false;
      await ask("confirmDelete", () => controlRequests.confirmDelete(sequence, holds));
      return true;
    },
    setProgressorMode: done((number) => ask("setProgressor", () => controlRequests.setProgressor(number))),
    start: done(() => ask("start", controlRequests.start)),
    stop: done(() => ask("stop", controlRequests.stop)),
    identify: done(() => ask("identify", controlRequests.identify)),
    tellPain: done((which, score) => ask("tellPain", () => controlRequests.tellPain(which, score))),
    tellSite: done((site) => ask("setSite", () => controlRequests.setSite(site))),
    tellPatient: done((number) => ask("setPatient", () => controlRequests.setPatient(number))),
  };
}

/** A request whose answer has nothing to tell but that it is done. */
function done<A extends readonly unknown[]>(request: (...operands: A) => Promise<unknown>): (...operands: A) => Promise<void> {
  return async (...operands) => {
    await request(...operands);
  };
}

/** @throws ControlError for a value that has no place in its field, as the device would answer. */
function encoded(encode: () => Bytes): Bytes {
  try {
    return encode();
  } catch (error) {
    throw error instanceof RangeError ? new ControlError("noSuchValue") : error;
  }
}
