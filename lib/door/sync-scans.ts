import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { fail, ok, type Result } from "@/lib/result";
import { admitTicket } from "./admit-ticket";
import { canScanShowtime, theaterOf } from "./attended";
import { queuedEntry } from "./scan-input";
import { undoAdmission } from "./undo-admission";
import type { Scan, Undo, Verdict } from "./verdict";

const syncScansInput = z.object({ showtimeId: rowId, entries: listOf(queuedEntry, 50) });

type Input = z.output<typeof syncScansInput> & { staff: StaffMember; now: number };

/** What a device did while it was offline, or could not have an answer to. */
export type QueuedEntry = { kind: "scan"; scan: Scan } | { kind: "undo"; undo: Undo };

/** By the entry's id; of one that could not be read there is none. */
export type SyncAnswer =
  | { id: string; verdict: Verdict }
  | { id: string; undone: boolean }
  | { id: null; isDropped: true };

/**
 * Catches up with a device's queue, in its order. An entry sent again is answered again, and nothing happens twice. One
 * that cannot be understood, or goes by the id of something else, is written down in the audit log and holds up nothing.
 */
export const syncScans = withInput(syncScansInput, act);

async function act(db: Database, { entries, ...door }: Input): Promise<Result<SyncAnswer[], "not-found">> {
  const answers: SyncAnswer[] = [];
  for (const entry of entries) {
    if (entry.kind === "undo") {
      const undone = await undoAdmission(db, { ...door, undo: entry.undo });
      // an undo of nothing keeps what comes after it from nothing
      answers.push({ id: entry.undo.id, undone: undone.ok });
      continue;
    }
    const admitted = entry.kind === "scan" ? await admitTicket(db, { ...door, scan: entry.scan }) : null;
    if (entry.kind === "scan" && admitted?.ok) {
      answers.push({ id: entry.scan.id, verdict: admitted.value });
      continue;
    }
    const text = entry.kind === "scan" ? JSON.stringify(entry.scan) : entry.text;
    if (!(await writeDown(db, door, text))) return fail("not-found");
    answers.push({ id: null, isDropped: true });
  }
  return ok(answers);
}

/** Whether it was: at a door that this person keeps. */
async function writeDown(db: Database, { staff, showtimeId, now }: Omit<Input, "entries">, text: string) {
  const written = await write(db, [
    assertThat("not-found", canScanShowtime(staff, showtimeId)),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(showtimeId),
        action: "showtime.scan-not-understood",
        objectId: showtimeId,
        details: { sent: text },
      },
      now,
    ),
  ]);
  return written.ok;
}
