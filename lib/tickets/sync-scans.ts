import type { Database } from "@/db/client";
import type { Steward } from "@/lib/accounts/steward";
import { fail, ok, type Result } from "@/lib/result";
import { admitTicket } from "./admit-ticket";
import { undoAdmission } from "./undo-admission";
import type { Scan, Undo, Verdict } from "./verdict";

/** What a device did while it was offline, or could not have an answer to. */
export type QueuedEntry = { kind: "scan"; scan: Scan } | { kind: "undo"; undo: Undo };

/** By the entry's id. */
export type SyncAnswer = { id: string; verdict: Verdict } | { id: string; undone: boolean };

type Input = { steward: Steward; showtimeId: number; entries: QueuedEntry[]; now: number };

/** Catches up with a device's queue, in its order. An entry sent again is answered again, and nothing happens twice. */
export async function syncScans(
  db: Database,
  { entries, ...door }: Input,
): Promise<Result<SyncAnswer[], "not-found">> {
  const answers: SyncAnswer[] = [];
  for (const entry of entries) {
    if (entry.kind === "scan") {
      const admitted = await admitTicket(db, { ...door, scan: entry.scan });
      if (!admitted.ok) return fail("not-found");
      answers.push({ id: entry.scan.id, verdict: admitted.value });
    } else {
      const undone = await undoAdmission(db, { ...door, undo: entry.undo });
      // an undo of nothing keeps what comes after it from nothing
      answers.push({ id: entry.undo.id, undone: undone.ok });
    }
  }
  return ok(answers);
}
