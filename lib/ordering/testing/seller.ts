import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import type { Fixture } from "@/db/testing/fixture";

/** Bring files of their own, and are not needed to sell. */
const AS_PACKAGES = ["better-sqlite3", "fontkit", "pdfkit", "sharp", "uploadthing"];
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** The seller as one file, once for a test file: so a process of it is there in a tenth of the time. */
export async function bundleSeller(): Promise<string> {
  const cache = resolve("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "seller-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, "sell-seats.mjs");
  await build({
    entryPoints: ["lib/ordering/testing/sell-seats.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    external: AS_PACKAGES,
    banner: { js: REQUIRE },
    logLevel: "error",
  });
  return outfile;
}

type Sale = Pick<Fixture, "showtimeId" | "ticketTypeId" | "seatIds">;
type Way = {
  /** In place of those that a server sells with. */
  pragmas?: readonly string[];
  /** What runs the process in place of the system: a program and its arguments. */
  under?: readonly string[];
  /** Who it is once it has started; of a test that runs as root alone. */
  userId?: number;
  /** It is killed at the end of its sales, and closes nothing. */
  isKilled?: boolean;
};

/** A process that sells these seats until they are sold or it is killed, and what people were told by it. */
export function startSelling(
  file: string,
  url: string,
  { showtimeId, ticketTypeId, seatIds }: Sale,
  now: number,
  { pragmas = [], under = [], userId, isKilled = false }: Way = {},
) {
  const sale = [url, `${showtimeId}`, `${ticketTypeId}`, JSON.stringify(seatIds), `${now}`];
  const [program = "", ...rest] = [
    ...under,
    process.execPath,
    file,
    ...sale,
    JSON.stringify(pragmas),
    `${userId ?? ""}`,
    isKilled ? "killed" : "",
  ];
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const go of waiting) go();
  };
  child.stdout.on("data", (words) => {
    said += words;
    wake();
  });
  let isOver = false;
  const ended = new Promise<void>((end) =>
    child.once("close", () => {
      isOver = true;
      wake();
      end();
    }),
  );
  // the last line may have been cut
  const lines = () => said.split("\n").slice(0, -1);
  return {
    ...{ child, ended, lines },
    booked: () => lines().flatMap((line) => (line.startsWith("booked ") ? line.slice("booked ".length) : [])),
    /** Once it has said so many lines of that kind more, or is over. */
    more: (kind: "open" | "booked" | "refused", count = 1) => {
      const ofKind = () => lines().filter((line) => line.startsWith(kind)).length;
      const enough = ofKind() + count;
      return new Promise<void>((resolve) => {
        const look = () => {
          if (!isOver && ofKind() < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
