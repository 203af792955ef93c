import { describe, expect, it } from "vitest";
import { patterns } from "../../src/guidance/patterns";
import { pitches, SoundCues } from "../../src/guidance/sound-cues";

interface Tone { hertz: number; fromS: number; toS: number }

/** As much of Web Audio as is used: notes which tones would sound when. */
class FakeOutput {
  readonly tones: Tone[] = [];
  currentTime = 5;
  state: AudioContextState = "suspended";
  closed = false;
  readonly destination = {} as AudioDestinationNode;
  resume = async () => { this.state = "running"; };
  close = async () => { this.closed = true; this.state = "closed"; };
  createOscillator = () => {
    const tone: Tone = { hertz: 0, fromS: 0, toS: 0 };
    this.tones.push(tone);
    return {
      frequency: { set value(hertz: number) { tone.hertz = hertz; } },
      connect: (next: unknown) => next,
      start: (atS: number) => { tone.fromS = atS; },
      stop: (atS: number) => { tone.toS = atS; },
    } as unknown as OscillatorNode;
  };
  createGain = () => ({ gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }, connect: (next: unknown) => next }) as unknown as GainNode;
}

describe("sounds", () => {
  it("are silent until they were started by a gesture", () => {
    const output = new FakeOutput();
    const sound = new SoundCues(() => output);
    sound.play("done");
    expect(sound.isAudible).toBe(false);
    expect(output.tones).toEqual([]);
  });

  it.each(Object.keys(patterns) as (keyof typeof patterns)[])("play the motor's stretches for %s", async (event) => {
    const output = new FakeOutput();
    const sound = new SoundCues(() => output);
    await sound.start();
    sound.play(event);
    let atMs = 5000;
    const stretches = patterns[event].map((ms, i) => ({ on: i % 2 === 0, fromMs: (atMs += ms) - ms, toMs: atMs })).filter(({ on }) => on);
    expect(output.tones.map(({ fromS, toS }) => [Math.round(fromS * 1000), Math.round(toS * 1000)])).toEqual(stretches.map(({ fromMs, toMs }) => [fromMs, toMs]));
    expect(output.tones.map(({ hertz }) => hertz)).toEqual(stretches.map((_, i) => pitches[event][i] ?? pitches[event].at(-1)));
  });

  it("stay silent, without an error, where there is no Web Audio", async () => {
    const sound = new SoundCues(() => { throw new Error("no audio"); });
    await sound.start();
    sound.play("reached");
    expect(sound.isAudible).toBe(false);
  });

  it("let the hardware go when stopped", async () => {
    const output = new FakeOutput();
    const sound = new SoundCues(() => output);
    await sound.start();
    await sound.stop();
    expect(output.closed).toBe(true);
    expect(sound.isAudible).toBe(false);
  });
});
