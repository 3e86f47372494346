import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { assertThat, write } from "@/db/write";
import type { Acting } from "@/lib/accounts/staff-member";
import { actorOf, audit } from "@/lib/audit";
import { isUnpaid } from "@/lib/bookings/reservations/is-unpaid";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { showAnew } from "@/lib/reviews/review";
import { canScanShowtime, theaterOf } from "./attended";
import { findTicket } from "./find-ticket";
import type { FoundTicket } from "./found-ticket";
import { getAdmission } from "./get-admission";
import { getTicket } from "./get-ticket";
import { scanInput } from "./scan-input";
import type { Scan, Verdict } from "./verdict";

export type AdmitCode = "not-found";

const admitTicketInput = z.object({ showtimeId: rowId, scan: scanInput });

export type AdmitInput = { staff: Acting; showtimeId: number; scan: Scan; now: number };

/**
 * Judges a ticket at a showtime's door and writes the scan down, whatever comes of it; a ticket that is good is let in,
 * once, in the same batch. A scan sent again is answered as the first time. Another person at the same moment is told
 * "already" by the guard inside the batch.
 */
export const admitTicket = withInput(admitTicketInput, act);

async function act(db: Database, input: AdmitInput): Promise<Result<Verdict, AdmitCode>> {
  // a ticket may change between reading and writing: by a rival once, by a cancellation once, by an undo …
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = await getEarlierAnswer(db, input);
    // the answer did not reach the device in time, and it let the person in: that is a scan of its own
    if (before?.ok && before.value.outcome === "already" && isSaidOtherwise(input.scan))
      return act(db, { ...input, scan: { ...input.scan, id: input.scan.id + SAID } });
    if (before) return before;
    const ticket = await findTicket(db, input.scan.shown);
    const outcome = judge(ticket, input);
    const written = await write(db, { "unique:scans": "sent-already" }, [
      assertThat("not-found", canScanShowtime(input.staff, input.showtimeId)),
      ...(outcome === "admitted" && ticket ? admitSteps(db, ticket, input) : []),
      scanStep(db, input, { ticketId: ticket?.id ?? null, outcome, said: input.scan.said }),
    ]);
    if (written.ok)
      return ok(ticket ? await tell(db, ticket, outcome) : await tellUnknown(db, input.scan.shown));
    if (written.code === "not-found") return written;
  }
  throw new Error(`ticket of scan ${input.scan.id} changes faster than it is read`);
}

const MOST_ATTEMPTS = 5;
/** Ends the id of the scan by which a device let in whoever it had asked about before. */
export const SAID = "-said";

const isSaidOtherwise = ({ id, said }: Scan): boolean => said === "admitted" && !id.endsWith(SAID);

function judge(ticket: FoundTicket | null, { showtimeId, scan }: AdmitInput): Verdict["outcome"] {
  if (!ticket) return "unknown";
  if (ticket.cancelledAt !== null) return "cancelled";
  if (ticket.isPassedOn) return "passed-on";
  if (ticket.showtimeId !== showtimeId) return "wrong-showtime";
  if (ticket.admittedAt !== null) return scan.said === "admitted" ? "double" : "already";
  // whoever was turned away is not in
  return scan.said ?? "admitted";
}

/** The guards: whoever comes second finds that the ticket is no longer what it was judged by. */
const admitSteps = (
  db: Database,
  { id, code }: FoundTicket,
  { staff, showtimeId, scan, now }: AdmitInput,
) => [
  assertThat("admitted-since", hasRow(tickets, eq(tickets.id, id), isNull(tickets.admittedAt))),
  assertThat("passed-on-since", hasRow(tickets, eq(tickets.id, id), eq(tickets.code, code))),
  assertThat("cancelled-since", hasRow(tickets, eq(tickets.id, id), isNull(tickets.cancelledAt))),
  db
    .update(tickets)
    .set({ admittedAt: momentOf(scan, now) })
    .where(eq(tickets.id, id)),
  showAnew(db, id),
  audit(
    db,
    {
      by: staff,
      theaterId: theaterOf(showtimeId),
      action: "ticket.admitted",
      objectId: id,
      details: { before: { admitted: false }, after: { admitted: true }, device: scan.deviceName },
    },
    now,
  ),
];

/** A device without a network says when it was, within reason; otherwise it is now. */
const momentOf = ({ said, scannedAt }: Scan, now: number): number =>
  said === "admitted" && scannedAt > now - LONGEST_OFFLINE_MS ? Math.min(scannedAt, now) : now;

const LONGEST_OFFLINE_MS = 24 * 3_600_000;

export const scanStep = (
  db: Database,
  { staff, showtimeId, scan, now }: Omit<AdmitInput, "scan"> & { scan: Omit<Scan, "shown" | "said"> },
  came: Pick<typeof scans.$inferInsert, "ticketId" | "outcome" | "said" | "takesBack">,
) => {
  const { id, deviceId, deviceName, scannedAt } = scan;
  return db.insert(scans).values({
    id,
    showtimeId,
    ...came,
    ...actorOf(staff),
    deviceId,
    deviceName,
    scannedAt,
    receivedAt: now,
  });
};

/** What the scan was answered before, when it is sent again. */
async function getEarlierAnswer(db: Database, { staff, showtimeId, scan }: AdmitInput) {
  const row = await db
    .select({
      ticketId: scans.ticketId,
      outcome: scans.outcome,
      isOwn: sql<number>`${scans.showtimeId} = ${showtimeId} and ${canScanShowtime(staff, showtimeId)}`,
    })
    .from(scans)
    .where(eq(scans.id, scan.id))
    .get();
  if (!row) return null;
  if (!row.isOwn || row.outcome === "undone") return fail("not-found");
  return ok(await tell(db, row.ticketId === null ? null : await getTicket(db, row.ticketId), row.outcome));
}

async function tellUnknown(db: Database, shown: Scan["shown"]): Promise<Verdict> {
  const isReserved = "reference" in shown && (await isUnpaid(db, shown.reference));
  return { outcome: "unknown", ...(isReserved && { isUnpaid: true as const }) };
}

async function tell(db: Database, ticket: FoundTicket | null, outcome: Verdict["outcome"]): Promise<Verdict> {
  if (!ticket || outcome === "unknown") return { outcome: "unknown" };
  const { seat, right, id, holder: to } = ticket;
  switch (outcome) {
    case "already":
    case "double":
      return { outcome, seat, earlier: await getAdmission(db, id) };
    case "wrong-showtime":
      return { outcome, seat, right };
    case "passed-on":
      return { outcome, seat, to };
    default:
      return { outcome, seat };
  }
}
