import { availableParallelism, totalmem } from "node:os";
import { MIB } from "@/lib/sizes";
import { type Finding, mend, note } from "./findings";

/** What one process comes to with customers about: that of db/commands/serve.ts, which imports nothing of ours. */
export const MIB_EACH = 640;
/** A process under mixed traffic stays below it. */
const LEAST_MIB = 512;

type Machine = { cores: number; mib: number };

export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  mib: Math.floor(Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / MIB),
});

/** Whether as many processes as `WORKERS` says, or as `npm start` would begin by itself, have room here. */
export function examineMachine(workers: string | undefined, { cores, mib }: Machine): Finding[] {
  if (mib < LEAST_MIB) return [mend("memory", "little-memory", { mib, least: LEAST_MIB })];
  const asked = workers ? Number(workers) : null;
  const room = Math.max(1, Math.floor(mib / MIB_EACH));
  if (asked !== null && asked > room) return [mend("memory", "too-many-workers", { asked, room, mib })];
  if (asked === null && room < cores) return [note("memory", "idle-cores", { cores, room, mib })];
  return [];
}
