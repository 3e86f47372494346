import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export type Site = {
  url: string;
  /** Resolves with the exit code once the server has ended, however that came. */
  ended: Promise<number | null>;
};

type Settings = Record<string, string>;

const READY_WITHIN_MS = 60_000;
const KEPT_OUTPUT = 8_000;

const next = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
const serve = join(process.cwd(), "db", "commands", "serve.ts");

const running = new Map<ChildProcess, Promise<number | null>>();

/** Ends what still builds or serves, and waits until it is gone. */
export async function stopSites(): Promise<void> {
  const patience = setTimeout(() => running.forEach((_ended, child) => void child.kill("SIGKILL")), 5_000);
  for (const child of running.keys()) child.kill("SIGTERM");
  await Promise.all(running.values());
  clearTimeout(patience);
}

/** Builds for production; throws with the end of what `next build` said when it fails. */
export async function buildSite(settings: Settings): Promise<void> {
  const { child, ended } = start([next, "build"], settings);
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-KEPT_OUTPUT);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const code = await ended;
  if (code !== 0) throw new Error(`next build failed:\n${output.trim()}`);
}

/** Starts the built server and waits until it answers. What it reports as an error goes to our own error output. */
export const startSite = (port: number, settings: Settings, host = "127.0.0.1"): Promise<Site> =>
  opened(port, start([next, "start", "-p", String(port), "-H", host], settings));

/** The same by as many processes as `WORKERS` says, as `npm start` has it. */
export const startWorkers = (port: number, settings: Settings & { WORKERS: string }): Promise<Site> =>
  opened(port, start([serve, "-p", String(port), "-H", "127.0.0.1"], settings));

async function opened(port: number, { child, ended }: ReturnType<typeof start>): Promise<Site> {
  child.stdout?.resume();
  child.stderr?.pipe(process.stderr);
  const url = `http://localhost:${port}`;
  await Promise.race([
    answers(url),
    ended.then((code) => {
      throw new Error(`the server ended before it answered (exit code ${code})`);
    }),
  ]);
  return { url, ended };
}

function start(args: string[], settings: Settings) {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings } as const;
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code, signal) => {
      if (signal) console.error(`${args[1]}: ${signal}`);
      resolve(code);
    });
  });
  running.set(child, ended);
  ended.then(() => running.delete(child));
  return { child, ended };
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    // any answer will do: this one needs no database
    const answer = await fetch(`${url}/icon.svg`).catch(() => null);
    if (answer) return;
    if (Date.now() > deadline)
      throw new Error(`the server did not answer within ${READY_WITHIN_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
