import { afterEach, expect, it, vi } from "vitest";
import { keepAnswer } from "./_cache";

// as Next does: what there is at once, however old, and a newer one behind it
const kept = new Map<string, unknown>();
vi.mock("next/cache", () => ({
  unstable_cache: (read: () => Promise<unknown>, key: string[]) => async () => {
    const name = key.join();
    const found = kept.get(name);
    const newer = read().then((made) => kept.set(name, made));
    if (found !== undefined) return found;
    await newer;
    return kept.get(name);
  },
}));

afterEach(() => {
  vi.useRealTimers();
});

it("shows nothing that was made long ago, though nobody has asked since", async () => {
  vi.useFakeTimers();
  const begun = new Date("2026-12-01T21:00:00Z").getTime();
  const ask = (secondsLater: number) => {
    vi.setSystemTime(begun + secondsLater * 1_000);
    return keepAnswer(["programme"], 60, async () => new Date().toISOString().slice(11, 19));
  };
  expect(await ask(0)).toBe("21:00:00");
  // one that is a little old is shown, and another made
  expect(await ask(90)).toBe("21:00:00");
  expect(await ask(100)).toBe("21:01:30");
  // the next morning
  expect(await ask(11 * 3_600)).toBe("08:00:00");
});
