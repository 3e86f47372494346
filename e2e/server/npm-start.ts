import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { migrate } from "@/db/migrate";
import { expect } from "@/e2e/fixtures";

export const SECRET = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
export const folder = mkdtempSync(join(tmpdir(), "matinee-start-"));

/** A database of this version, with nothing in it. */
export async function migrated(name: string): Promise<string> {
  const url = `file:${join(folder, name)}`;
  const db = openDatabase(url);
  await migrate(db);
  db.engine.close();
  return url;
}

/** `npm start` as an operator runs it, with these settings and nothing of the tests' own. */
export async function npmStart(settings: Record<string, string>) {
  const port = Number(await tryPort(0));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn("npm", ["start", "--", "-p", String(port), "-H", "127.0.0.1"], {
    env: {
      NODE_ENV: "production",
      PATH,
      HOME,
      MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
      WORKERS: "1",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      said += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { url: `http://127.0.0.1:${port}`, child, port, ended, said: () => said };
}

/** The same, once it answers. */
export async function opened(settings: Record<string, string>) {
  const start = await npmStart(settings);
  const statusOf = () =>
    fetch(`${start.url}/icon.svg`).then(
      ({ status }) => status,
      () => 0,
    );
  // npm, the checks before the start and Next itself, one after the other
  await expect.poll(statusOf, { timeout: 30_000 }).toBe(200);
  return start;
}

export async function close({ child, ended }: Awaited<ReturnType<typeof npmStart>>) {
  child.kill("SIGTERM");
  await ended;
}
