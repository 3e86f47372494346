import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { scans } from "@/db/schema/door";
import { makeFixture } from "@/db/testing/fixture";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { getDoorState } from "@/lib/door/get-door-state";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { admitTicket } from "../admit-ticket";
import { syncScans } from "../sync-scans";
import { undoAdmission } from "../undo-admission";
import type { Scan, TicketInput, Undo } from "../verdict";
import { scanOf } from "./scans";

/** The second device at the door; scans are from the north door unless they say so. */
export const south = { deviceId: "south", deviceName: "South door" };

/** The door of a showtime of its own that begins in an hour, kept by Rosa; one booking of two seats, A1 and A2. */
export async function openDoor(db: Database, now: number) {
  const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
  const staff = await addDoorStaff(db, fixture.theaterId);
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  const { showtimeId } = fixture;
  const [first] = booking.tickets;
  if (!first) throw new Error("no ticket");
  const at = (more: object = {}) => ({ staff, showtimeId, now, ...more });
  const admit = (scan: Scan, more: object = {}) => admitTicket(db, { ...at(more), scan });
  const rows = () => db.select().from(scans).where(eq(scans.showtimeId, showtimeId));
  return {
    fixture,
    booking,
    /** The first ticket's. */
    code: first.code,
    at,
    admit,
    rows,
    show: (shown: TicketInput = { code: first.code }, more: Partial<Scan> = {}) => admit(scanOf(shown, more)),
    undo: (it: Undo) => undoAdmission(db, { ...at(), undo: it }),
    /** What a device that was offline tells of one scan. */
    send: (scan: Scan) => syncScans(db, { ...at(), entries: [{ kind: "scan", scan }] }),
    admissions: async () => (await rows()).filter(({ outcome }) => outcome === "admitted").length,
    async state() {
      const found = await getDoorState(db, at());
      if (!found) throw new Error("no door");
      return found;
    },
    /** The first ticket is cancelled. */
    async cancel() {
      const chosen = { bookingId: booking.id, ticketIds: [first.id], expectedRefundMinor: 1_250, now };
      const owner = await addOwner(db, fixture.theaterId);
      const cancelled = await cancelTicketsByStaff(db, { staff: owner, ...chosen });
      if (!cancelled.ok) throw new Error(cancelled.code);
    },
  };
}
