import cluster from "node:cluster";
import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Node runs this file as it is, with nothing of ours beside it: it stays for as long as the server runs, and weighs little

const MIB = 2 ** 20;

/** What one process comes to with customers about. Nobody gains by more of them than there is room for. */
const BYTES_EACH = 640 * MIB;
/** With so much for each nothing is tight, and V8 may do as it likes. */
const PLENTY = 2_048 * MIB;
/** What a process holds beside its heap: Node itself, code, buffers, SQLite, pictures, passwords being hashed. */
const BESIDE_HEAP = 288 * MIB;
const LEAST_HEAP = 192 * MIB;
/** V8 takes three of these for what has just been made, up to 64 MB each where it is not told. */
const NURSERY_MB = 16;
const MOST_WORKERS = 64;
const STOPPED_WITHIN_MS = 9_500;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Who lived so long did not die of its start. */
const STEADY_MS = 60_000;

type Program = { file: string; args: string[] };

/** One process, as who watches over it sees it. */
export type Child = {
  onOpen: (then: () => void) => void;
  onEnd: (then: (code: number | null) => void) => void;
  kill: (signal: "SIGTERM" | "SIGKILL") => void;
};

type Hands = {
  begin: (place: number) => Child;
  /** All are gone: with 0 when they were asked to. */
  end: (code: number) => void;
  say: (words: string) => void;
};

/** As many as `WORKERS` says; without it one for each core, where memory allows. */
export function countWorkers(asked: string | undefined, { cores, bytes }: { cores: number; bytes: number }) {
  if (!asked) return Math.max(1, Math.min(cores, MOST_WORKERS, Math.floor(bytes / BYTES_EACH)));
  const count = Number(asked);
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS)
    throw new Error(`WORKERS is a number from 1 to ${MOST_WORKERS}, not "${asked}".`);
  return count;
}

/** What this server may take: what it is told, or else what the container or the machine has. */
export function memoryOf(asked: string | undefined, bytes: number): number {
  if (!asked) return bytes;
  const mb = Number(asked);
  if (!Number.isInteger(mb) || mb < 256)
    throw new Error(`MEMORY_MB is a number from 256 up, not "${asked}".`);
  return mb * MIB;
}

/**
 * How Node is started to stay within so much. A heap that is not told grows until the machine has no more; and glibc keeps
 * for each thread what it once had.
 */
export function boundsOf(bytes: number): { flags: string[]; env: Record<string, string> } {
  const env = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || "2" };
  if (bytes >= PLENTY) return { flags: [], env };
  const heapMb = Math.floor(Math.max(LEAST_HEAP, bytes - BESIDE_HEAP) / MIB);
  return { flags: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${NURSERY_MB}`], env };
}

/**
 * Keeps so many processes running: one that ends is begun again, after a pause that doubles while it ends at once. What
 * ends before it has opened for the first time would do so for ever, and ends all of them.
 */
export function watchOver(count: number, { begin, end, say }: Hands): { stop: () => void } {
  const running = new Map<number, Child>();
  const pauses = new Map<number, number>();
  const opened = new Set<number>();
  let code = 0;
  let isStopping = false;

  function run(place: number): void {
    const since = performance.now();
    const child = begin(place);
    running.set(place, child);
    child.onOpen(() => {
      const isAgain = opened.has(place);
      opened.add(place);
      if (isAgain) say("The new server process is open.");
      else if (opened.size === count) say(`${count} processes are open.`);
    });
    child.onEnd((its) => {
      running.delete(place);
      if (isStopping) return endOnceGone();
      if (!opened.has(place)) {
        code = its || 1;
        return stop();
      }
      const isSteady = performance.now() - since > STEADY_MS;
      const pause = isSteady ? FIRST_PAUSE_MS : (pauses.get(place) ?? FIRST_PAUSE_MS);
      pauses.set(place, Math.min(pause * 2, LONGEST_PAUSE_MS));
      say(`A server process ended (${its ?? "killed"}); another begins in ${pause / 1_000} s.`);
      setTimeout(() => isStopping || run(place), pause);
    });
  }

  function endOnceGone(): void {
    if (running.size === 0) end(code);
  }

  function stop(): void {
    if (isStopping) return;
    isStopping = true;
    for (const child of running.values()) child.kill("SIGTERM");
    setTimeout(() => running.forEach((child) => void child.kill("SIGKILL")), STOPPED_WITHIN_MS).unref();
    endOnceGone();
  }

  for (let place = 0; place < count; place++) run(place);
  return { stop };
}

/** In an image lies Next's own entry; elsewhere its command. */
function programHere(): Program {
  const packed = join(process.cwd(), "server.js");
  if (existsSync(packed)) return { file: packed, args: [] };
  const next = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
  return { file: next, args: ["start", ...process.argv.slice(2)] };
}

/** In this very process. What has not answered by then is not waited for. */
async function serveAlone({ file, args }: Program): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      // Next has not come so far that it would hear of it
      if (process.listenerCount(signal) === 0) process.exit(0);
      setTimeout(() => process.exit(0), STOPPED_WITHIN_MS).unref();
    });
  process.argv.splice(1, Number.POSITIVE_INFINITY, file, ...args);
  await import(pathToFileURL(file).href);
}

const beginWith =
  ({ file, args }: Program, { flags, env }: ReturnType<typeof boundsOf>) =>
  (place: number): Child => {
    // what Next says of itself is said once, and what is done once a minute is done by one
    const stdio = ["ignore", place === 0 ? "inherit" : "ignore", "inherit", "ipc"] as const;
    cluster.setupPrimary({ exec: file, args, execArgv: flags, stdio: [...stdio] });
    const worker = cluster.fork(place === 0 ? env : { ...env, MATINEE_TIMER: "0" });
    return {
      onOpen: (then) => void worker.on("message", (message) => message === "open" && then()),
      onEnd: (then) => void worker.once("exit", then),
      // the worker's own `kill` would part from it first, and from what it is answering
      kill: (signal) => void worker.process.kill(signal),
    };
  };

function sizesHere() {
  const has = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const bytes = memoryOf(process.env.MEMORY_MB, has);
  const count = countWorkers(process.env.WORKERS, { cores: availableParallelism(), bytes });
  const bounds = boundsOf(bytes / count);
  // whoever runs this server has said how large the heap may be
  const isTold = /--max-(?:old-space|heap)-size/.test(process.env.NODE_OPTIONS ?? "");
  return { count, bounds: isTold ? { ...bounds, flags: [] } : bounds };
}

/**
 * One process that serves alone is begun again in its own place, since its bounds are told to Node at its start. Where
 * that cannot be done, as on Windows, it goes on as it is.
 */
export function beginWithin(): void {
  const { count, bounds } = sizesHere();
  const { flags, env } = bounds;
  const isWithin = process.env.MALLOC_ARENA_MAX && flags.every((flag) => process.execArgv.includes(flag));
  if (count > 1 || isWithin || !process.execve) return;
  const [node = process.execPath, ...args] = process.argv;
  process.execve(process.execPath, [node, ...process.execArgv, ...flags, ...args], {
    ...process.env,
    ...env,
  });
}

/** The site, by as many processes as this machine has room for. They share its port, and its database. */
export async function serve(): Promise<void> {
  const { count, bounds } = sizesHere();
  if (count === 1) return serveAlone(programHere());
  const { stop } = watchOver(count, {
    begin: beginWith(programHere(), bounds),
    end: (code) => process.exit(code),
    say: console.log,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
}

/** What is wrong with a setting is said, and nothing is started. */
export async function orSay(start: () => void | Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(`Matinee does not start. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

if (import.meta.main) {
  await orSay(beginWithin);
  await orSay(serve);
}
