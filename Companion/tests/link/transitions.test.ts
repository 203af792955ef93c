import { describe, expect, it } from "vitest";
import type { LinkPhase, LinkState } from "../../src/link/device-link";
import { type LinkEvent, linkStateAfter, linkTransitions } from "../../src/link/transitions";

const phases: readonly LinkPhase[] = ["idle", "choosing", "connecting", "securing", "preparing", "ready", "waiting"];
const events: readonly LinkEvent[] = ["choose", "chosen", "connect", "discovered", "secured", "prepared", "dropped", "again", "postponed", "failed", "disconnect"];
const stateIn = (phase: LinkPhase): LinkState => ({ phase, failure: null, deviceName: "PressDev", deviceId: "1" });

describe("the table of the connection", () => {
  it("has no line that another one before it hides", () => {
    for (const [index, line] of linkTransitions.entries()) {
      const before = linkTransitions.slice(0, index);
      const free = line.from.filter((phase) => !before.some(({ from, when }) => when === line.when && from.includes(phase)));
      expect(free, `${line.when} from ${line.from.join(", ")}`).toEqual(line.from);
    }
  });

  it("reaches every phase from idle, and comes back to idle from every phase", () => {
    const reached = new Set<LinkPhase>(["idle"]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const phase of [...reached]) for (const event of events) reached.add(linkStateAfter(stateIn(phase), event).phase);
    }
    expect([...reached].sort()).toEqual([...phases].sort());
    for (const phase of phases) expect(linkStateAfter(stateIn(phase), "disconnect").phase).toBe("idle");
  });

  it("uses every event", () => {
    expect([...new Set(linkTransitions.map(({ when }) => when))].sort()).toEqual([...events].sort());
  });

  it("leaves the state as it is, the same object, for every event that has no line", () => {
    let kept = 0;
    for (const phase of phases) {
      for (const event of events) {
        const state = stateIn(phase);
        if (linkTransitions.some(({ from, when }) => when === event && from.includes(phase))) continue;
        expect(linkStateAfter(state, event, "lost"), `${event} in ${phase}`).toBe(state);
        kept++;
      }
    }
    expect(kept).toBeGreaterThan(phases.length);
  });

  it("shows a failure only after one, and none as soon as something is tried again", () => {
    const failed = linkStateAfter(stateIn("connecting"), "failed", "outOfReach");
    expect(failed).toMatchObject({ phase: "idle", failure: "outOfReach" });
    expect(linkStateAfter(failed, "connect")).toMatchObject({ phase: "connecting", failure: null });
    expect(linkStateAfter(failed, "choose")).toMatchObject({ phase: "choosing", failure: null });
    expect(linkStateAfter(failed, "disconnect")).toMatchObject({ phase: "idle", failure: null });
  });

  it("keeps name and id of the device through every transition", () => {
    for (const phase of phases) for (const event of events) expect(linkStateAfter(stateIn(phase), event)).toMatchObject({ deviceName: "PressDev", deviceId: "1" });
  });
});
