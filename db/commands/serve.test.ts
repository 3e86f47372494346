import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boundsOf, type Child, countWorkers, memoryOf, watchOver } from "./serve";

const GIB = 2 ** 30;

describe("how many processes serve", () => {
  it.each([
    ["one for each core", undefined, 4, 8 * GIB, 4],
    ["no more than there is room for", undefined, 8, 2 * GIB, 3],
    ["one where even that is tight", "", 8, GIB / 2, 1],
    ["what is asked for, whatever there is", "2", 1, GIB / 2, 2],
  ])("%s", (_what, asked, cores, bytes, count) => {
    expect(countWorkers(asked, { cores, bytes })).toBe(count);
  });

  it.each(["0", "-1", "1.5", "all", "65"])("is not %s", (asked) => {
    expect(() => countWorkers(asked, { cores: 2, bytes: 8 * GIB })).toThrow(
      /WORKERS is a number from 1 to 64/,
    );
  });
});

describe("how much memory they may take", () => {
  const MIB = 2 ** 20;
  const heapOf = (bytes: number) =>
    Number(/--max-old-space-size=(\d+)/.exec(boundsOf(bytes).flags.join(" "))?.[1]);

  it("is what the machine has, or what is asked for", () => {
    expect([memoryOf(undefined, 8 * GIB), memoryOf("512", 8 * GIB)]).toEqual([8 * GIB, 512 * MIB]);
    for (const asked of ["none", "255", "512m", "-1"])
      expect(() => memoryOf(asked, GIB)).toThrow(/MEMORY_MB is a number from 256 up/);
  });

  it("leaves the heap what is not taken beside it, and never too little to begin", () => {
    expect([256, 512, 640, 1_024].map((mb) => heapOf(mb * MIB))).toEqual([192, 224, 352, 736]);
  });

  it.each(["1", "2"])(
    "is told to Node itself, with %s of them",
    async (workers) => {
      const folder = mkdtempSync(join(tmpdir(), "matinee-serve-"));
      const seen = "{ pid: process.pid, flags: process.execArgv, arenas: process.env.MALLOC_ARENA_MAX }";
      // the second, of whom nothing is read, stays: were it the first to end, the other would be stopped unheard
      writeFileSync(
        join(folder, "server.js"),
        `if (process.env.MATINEE_TIMER === "0") setInterval(() => {}, 1_000);
        else {
          require("node:fs").writeSync(1, JSON.stringify(${seen}) + "\\n");
          process.exit(3);
        }`,
      );
      const child = spawn(process.execPath, [resolve("db/commands/serve.ts")], {
        cwd: folder,
        env: { NODE_ENV: "production", WORKERS: workers, MEMORY_MB: "1024" },
      });
      const ended = once(child, "close");
      const said = JSON.parse((await text(child.stdout)).split("\n", 1)[0] ?? "");
      expect((await ended)[0]).toBe(3);
      rmSync(folder, { recursive: true });
      expect(said).toMatchObject({ flags: boundsOf(GIB / Number(workers)).flags, arenas: "2" });
      // one alone is the process that was started, so that signals arrive
      expect(said.pid === child.pid).toBe(workers === "1");
    },
    60_000,
  );

  it("is not bounded where there is plenty", () => {
    expect([boundsOf(2 * GIB).flags, boundsOf(2 * GIB - 1).flags.length]).toEqual([[], 2]);
  });
});

/** Processes that do what the test says; `begun` has the place of each, in order. */
function stage(count: number) {
  const begun: number[] = [];
  const ended: number[] = [];
  const said: string[] = [];
  const children: { open: () => void; die: (code: number | null) => void; signals: string[] }[] = [];
  const begin = (place: number): Child => {
    begun.push(place);
    const child = { open: () => {}, die: (_code: number | null) => {}, signals: [] as string[] };
    children.push(child);
    return {
      onOpen: (then) => {
        child.open = then;
      },
      onEnd: (then) => {
        child.die = then;
      },
      kill: (signal) => void child.signals.push(signal),
    };
  };
  const { stop } = watchOver(count, {
    begin,
    end: (code) => void ended.push(code),
    say: (words) => void said.push(words),
  });
  const nth = (at: number) => children[at] ?? expect.fail(`no process ${at}`);
  return { begun, ended, said, nth, stop };
}

describe("who watches over them", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says once when all are open", () => {
    const { nth, said, begun } = stage(2);
    nth(0).open();
    expect(said).toEqual([]);
    nth(1).open();
    expect([begun, said]).toEqual([[0, 1], ["2 processes are open."]]);
  });

  it("begins one again that ended, in its place, and later each time it ends at once", () => {
    const { nth, begun, said } = stage(2);
    nth(0).open();
    nth(1).open();
    nth(1).die(null);
    expect(said.at(-1)).toBe("A server process ended (killed); another begins in 0.5 s.");
    vi.advanceTimersByTime(499);
    expect(begun).toEqual([0, 1]);
    vi.advanceTimersByTime(1);
    expect(begun).toEqual([0, 1, 1]);
    nth(2).open();
    expect(said.at(-1)).toBe("The new server process is open.");
    nth(2).die(1);
    vi.advanceTimersByTime(999);
    expect(begun).toHaveLength(3);
    vi.advanceTimersByTime(1);
    expect(begun).toHaveLength(4);
    // one that lived is begun again as soon as the first was
    vi.advanceTimersByTime(61_000);
    nth(3).die(1);
    vi.advanceTimersByTime(500);
    expect(begun).toHaveLength(5);
  });

  it("ends them all when one cannot open at all, with what it ended with", () => {
    const { nth, ended, begun } = stage(2);
    nth(0).open();
    nth(1).die(7);
    expect(nth(0).signals).toEqual(["SIGTERM"]);
    expect(ended).toEqual([]);
    nth(0).die(143);
    expect([ended, begun]).toEqual([[7], [0, 1]]);
  });

  it("asks them to end, waits for what they answer, and for no more than ten seconds", () => {
    const { nth, ended, begun, stop } = stage(2);
    nth(0).open();
    nth(1).open();
    stop();
    stop();
    nth(0).die(143);
    expect(ended).toEqual([]);
    vi.advanceTimersByTime(9_500);
    expect([nth(0).signals, nth(1).signals]).toEqual([["SIGTERM"], ["SIGTERM", "SIGKILL"]]);
    nth(1).die(null);
    vi.advanceTimersByTime(60_000);
    expect([ended, begun]).toEqual([[0], [0, 1]]);
  });

  it("begins none again while it ends, not even one that has died just before", () => {
    const { nth, ended, begun, stop } = stage(1);
    nth(0).open();
    nth(0).die(null);
    stop();
    vi.advanceTimersByTime(60_000);
    expect([ended, begun]).toEqual([[0], [0]]);
  });
});
