import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryPort } from "@/db/commands/site/free-port";
import { DIST_DIR } from "@/e2e/authorization/own-site";

/** What an installation has of its own; all else is the project's. */
const ITS_OWN = ["data", ".env", ".env.local", ".git", ".test"];

/** Stand before the programs of their names: what needs a network, a build or the system's own services. */
const standIns = (start: string, port: number): Record<string, string> => ({
  sudo: 'exec "$@"',
  git: 'echo "git $*" >> stood-in',
  npm: `case "$*" in ci|"run build") echo "npm $*" >> stood-in; exit 0;; esac
PATH=\${PATH#*:}; exec npm "$@"`,
  // as the service of the page would: begun by its line, asked to end by SIGTERM to all of its processes, and waited for
  systemctl: `echo "systemctl $*" >> stood-in
stop() { [ -f pid ] || return 0; kill -TERM -- "-$(cat pid)" && tail --pid="$(cat pid)" -f /dev/null; rm pid; }
begin() { setsid bash -c 'PATH=\${PATH#*:}; exec ${start} -p ${port}' > server.log 2>&1 & echo $! > pid; }
case "$1" in stop) stop;; restart) stop; begin;; start|enable) begin;; esac`,
});

export type Machine = {
  folder: string;
  url: string;
  database: string;
  /** Types a block of commands, which ends at the first that fails. */
  type: (script: string) => Promise<{ code: number; said: string }>;
  /** What was stood in for, in order. */
  stoodIn: () => string[];
  log: () => string;
  end: () => Promise<unknown>;
};

/** A folder with the project in it and no settings and no data, as after `git clone`, where commands are typed. */
export async function emptyMachine(start: string): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-machine-"));
  for (const name of readdirSync(".").filter((each) => !ITS_OWN.includes(each)))
    symlinkSync(join(process.cwd(), name), join(folder, name));
  const port = Number(await tryPort(0));
  const bin = join(folder, "stand-ins");
  mkdirSync(bin);
  for (const [name, script] of Object.entries(standIns(start, port)))
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 });

  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH: `${bin}:${PATH}`, HOME, MATINEE_DIST_DIR: DIST_DIR, NODE_ENV: "production" as const };
  const type = (script: string) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const here = script.replaceAll("127.0.0.1:3000", `127.0.0.1:${port}`);
      execFile("bash", ["--norc", "-euo", "pipefail", "-c", here], { cwd: folder, env }, (error, out, said) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: out + said }),
      );
    });
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
  return {
    ...{ folder, type },
    url: `http://127.0.0.1:${port}`,
    database: `file:${join(folder, "data", "matinee.db")}`,
    stoodIn: () => read("stood-in").split("\n").slice(0, -1),
    log: () => read("server.log"),
    end: async () => {
      await type("systemctl stop matinee");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
