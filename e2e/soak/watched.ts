import { readdirSync, readFileSync } from "node:fs";

export type Sample = { atMs: number; rssMb: number; files: number };

/** What a process holds, as Linux tells it. */
export function sampleOf(pid: number, atMs: number): Sample {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return {
    atMs,
    rssMb: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024,
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}
