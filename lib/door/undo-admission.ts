import { desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { assertThat, write } from "@/db/write";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { showAnew } from "@/lib/reviews/review";
import { SAID, scanStep } from "./admit-ticket";
import { canScanShowtime, theaterOf } from "./attended";
import { isStandingDouble } from "./doubles";
import { undoInput } from "./scan-input";

const undoAdmissionInput = z.object({ showtimeId: rowId, undo: undoInput });

type Input = z.output<typeof undoAdmissionInput> & { staff: Acting; now: number };

export type UndoCode = "not-found" | "not-in";

/**
 * Takes an admission back: whoever has the ticket may come in again. Of a double admission only the second is taken
 * back, the ticket stays in by the first. Sent again it is the same undo.
 */
export const undoAdmission = withInput(undoAdmissionInput, act);

async function act(db: Database, { staff, showtimeId, undo, now }: Input): Promise<Result<null, UndoCode>> {
  const scan = await findScan(db, undo.scanId);
  if (scan?.showtimeId !== showtimeId) return fail("not-found");
  const { ticketId, outcome } = scan;

  const sendOut = (ticketId: string) => [
    db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, ticketId)),
    showAnew(db, ticketId),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(showtimeId),
        action: "ticket.sent-out",
        objectId: ticketId,
        details: { before: { admitted: true }, after: { admitted: false }, device: undo.deviceName },
      },
      now,
    ),
  ];
  const written = await write(db, { "unique:scans": "not-in" }, [
    assertThat("not-found", canScanShowtime(staff, showtimeId)),
    assertThat("not-in", isStanding(scan)),
    ...(outcome === "admitted" && ticketId ? sendOut(ticketId) : []),
    scanStep(db, { staff, showtimeId, scan: undo, now }, { ticketId, outcome: "undone", takesBack: scan.id }),
  ]);
  // sent again, or what it takes back was taken back before
  return written.ok || (written.code === "not-in" && (await isUndone(db, undo.id))) ? ok(null) : written;
}

/** What a device let in by itself after it had asked stands beside what it was answered. */
const findScan = (db: Database, scanId: string) =>
  db
    .select()
    .from(scans)
    .where(inArray(scans.id, [scanId, scanId + SAID]))
    .orderBy(desc(sql`length(${scans.id})`))
    .limit(1)
    .get();

/** Condition: the admission is the one by which the ticket is in; one that should not have been was not taken back. */
const isStanding = ({ id, outcome, ticketId }: typeof scans.$inferSelect) =>
  outcome === "admitted"
    ? sql`exists (select 1 from tickets where id = ${ticketId} and admitted_at is not null)
        and ${id} = (select id from scans where ticket_id = ${ticketId} and outcome = 'admitted'
          order by rowid desc limit 1)`
    : sql`exists (select 1 from scans where id = ${id} and ${isStandingDouble(sql`scans`)})`;

const isUndone = async (db: Database, id: string): Promise<boolean> =>
  (await db.select().from(scans).where(eq(scans.id, id)).get())?.outcome === "undone";
