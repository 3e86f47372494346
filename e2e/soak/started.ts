import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { tryPort } from "@/db/commands/site/free-port";

const LOOKED_EVERY_MS = 20;
const READY_WITHIN_MS = 60_000;

export type Started = { url: string; child: ChildProcess; readyMs: number; end: () => Promise<unknown> };

/** One process that serves, and how long it took until customers could be sent to it. */
export const startServer = (settings: Record<string, string>): Promise<Started> =>
  start(process.execPath, [join("db", "commands", "serve.ts")], { ...settings, WORKERS: "1" });

/** The same as an operator begins it, with the checks before it. */
export const npmStart = (settings: Record<string, string>): Promise<Started> =>
  start("npm", ["start", "--"], { ...settings, WORKERS: "1" });

async function start(program: string, args: string[], settings: Record<string, string>): Promise<Started> {
  const port = Number(await tryPort(0));
  const url = `http://localhost:${port}`;
  const begin = performance.now();
  const child = spawn(program, [...args, "-p", `${port}`, "-H", "127.0.0.1"], {
    env: { ...process.env, NODE_ENV: "production", ...settings, APP_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // that passwords are wrong it says each time; what was thrown is worth a look
  child.stderr?.on(
    "data",
    (said) => /"level":"error"|does not start/.test(said) && process.stderr.write(said),
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = () => {
    child.kill("SIGTERM");
    return ended;
  };
  while (performance.now() - begin < READY_WITHIN_MS && child.exitCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return { url, child, readyMs: performance.now() - begin, end };
    await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
  }
  await end();
  throw new Error("the server was not ready in time");
}
