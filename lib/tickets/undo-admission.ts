import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { assertThat, write } from "@/db/write";
import type { Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { scanStep } from "./admit-ticket";
import { attendsShowtime, theaterOf } from "./attended";
import { isStandingDouble } from "./doubles";
import type { Undo } from "./verdict";

export type UndoCode = "not-found" | "not-in";

type Input = { steward: Steward; showtimeId: number; undo: Undo; now: number };

/**
 * Takes an admission back: whoever has the ticket may come in again. Of a double admission only the second is taken
 * back, the ticket stays in by the first. Sent again it is the same undo.
 */
export async function undoAdmission(
  db: Database,
  { steward, showtimeId, undo, now }: Input,
): Promise<Result<null, UndoCode>> {
  const scan = await db.select().from(scans).where(eq(scans.id, undo.scanId)).get();
  if (scan?.showtimeId !== showtimeId || scan.ticketId === null) return fail("not-found");
  const { ticketId, outcome } = scan;
  if (outcome !== "admitted" && outcome !== "double") return fail("not-in");

  const steps = [
    db.update(tickets).set({ admittedAt: null }).where(eq(tickets.id, ticketId)),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: theaterOf(showtimeId),
        action: "ticket.sent-out",
        objectId: ticketId,
        details: { before: { admitted: true }, after: { admitted: false }, device: undo.deviceName },
      },
      now,
    ),
  ];
  const written = await write(db, [
    assertThat("not-found", attendsShowtime(steward, showtimeId)),
    assertThat("not-in", isStanding(undo.scanId, outcome, ticketId)),
    ...(outcome === "admitted" ? steps : []),
    scanStep(db, { steward, showtimeId, scan: undo, now }, { ticketId, outcome: "undone" }),
  ]);
  if (written.ok) return ok(null);
  if (written.refusal === "not-found") return fail("not-found");
  if (written.refusal !== "not-in" && written.refusal !== "unique:scans")
    throw new Error(`unexpected refusal: ${written.refusal}`);
  return (await isUndone(db, undo.id)) ? ok(null) : fail("not-in");
}

/** Condition: the admission is the one by which the ticket is in; a double one has not been taken back by its device. */
const isStanding = (scanId: string, outcome: "admitted" | "double", ticketId: string) =>
  outcome === "admitted"
    ? sql`exists (select 1 from tickets where id = ${ticketId} and admitted_at is not null)
        and ${scanId} = (select id from scans where ticket_id = ${ticketId} and outcome = 'admitted'
          order by rowid desc limit 1)`
    : sql`exists (select 1 from scans where id = ${scanId} and ${isStandingDouble(sql`scans`)})`;

const isUndone = async (db: Database, id: string): Promise<boolean> =>
  (await db.select().from(scans).where(eq(scans.id, id)).get())?.outcome === "undone";
