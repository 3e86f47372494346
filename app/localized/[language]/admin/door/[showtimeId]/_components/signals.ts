import type { Tone } from "@/app/localized/[language]/admin/_door/verdict-words";

/** Notes as [hertz, start, seconds], and a vibration in milliseconds. */
const SIGNALS: Record<Tone, { notes: [number, number, number][]; buzz: number[] }> = {
  green: {
    notes: [
      [660, 0, 0.09],
      [990, 0.1, 0.16],
    ],
    buzz: [60],
  },
  amber: {
    notes: [
      [440, 0, 0.14],
      [440, 0.22, 0.14],
    ],
    buzz: [80, 80, 80],
  },
  red: { notes: [[150, 0, 0.5]], buzz: [350] },
};

let context: AudioContext | undefined;

/** Browsers give sound only to who has touched the page: to be called when someone does. */
export function wakeSound(): void {
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume();
}

export function signal(tone: Tone, isMuted: boolean): void {
  navigator.vibrate?.(SIGNALS[tone].buzz);
  if (isMuted || context?.state !== "running") return;
  for (const [hertz, start, seconds] of SIGNALS[tone].notes) {
    const from = context.currentTime + start;
    const note = context.createOscillator();
    const loudness = context.createGain();
    note.type = tone === "red" ? "sawtooth" : "sine";
    note.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.3, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + seconds);
    note.connect(loudness).connect(context.destination);
    note.start(from);
    note.stop(from + seconds);
  }
}
