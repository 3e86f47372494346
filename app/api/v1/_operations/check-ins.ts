import { z } from "zod";
import { nothing, publicId, rowId } from "@/app/api/v1/_frame/fields";
import { operationFor } from "@/app/api/v1/_frame/operation";
import { created, done, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { SEAT_TYPES } from "@/db/schema/venues";
import type { ApiClient } from "@/lib/accounts/api-client";
import { admitTicket } from "@/lib/door/admit-ticket";
import { getScanShowtime } from "@/lib/door/get-scan";
import { undoAdmission } from "@/lib/door/undo-admission";
import type { Verdict } from "@/lib/door/verdict";
import { newId } from "@/lib/id";

const atDoor = operationFor("door");
const tag = "Check-ins";

const scanId = z.string().regex(/^[\w-]{10,40}$/);

const shown = z
  .union([
    z.strictObject({ showtimeId: rowId, id: scanId.optional(), code: z.string().min(1).max(500) }),
    z.strictObject({
      showtimeId: rowId,
      id: scanId.optional(),
      reference: z.string().min(1).max(40),
      seat: z.string().min(1).max(60).meta({ example: "G7" }),
    }),
  ])
  .meta({ id: "CheckIn" });

const seat = z.object({
  ...{ row: z.string(), number: z.string(), seatType: z.enum(SEAT_TYPES), ticketType: z.string() },
});

const admitted = z.object({ id: z.string(), showtimeId: z.int(), seat }).meta({ id: "CheckedIn" });

const asSeat = (of: Extract<Verdict, { seat: unknown }>["seat"]) => ({
  ...{ row: of.rowLabel, number: of.seatNumber, seatType: of.seatType, ticketType: of.ticketType },
});

/** A program is its own device. */
const deviceOf = ({ clientId, name }: ApiClient, now: number) => ({
  ...{ deviceId: `api-client-${clientId}`, deviceName: name.slice(0, 40), scannedAt: now },
});

const checkIn = atDoor({
  ...{ id: "checkIn", method: "POST", at: "/check-ins", tag },
  summary: "Let a ticket in, once",
  description:
    "By the code of the ticket, or by reference and seat. Sent again with the same `id` it is the same check-in.",
  path: nothing,
  query: nothing,
  body: shown,
  answers: { 201: { description: "The ticket is in", schema: admitted } },
  problems: [
    ...(["not-found", "ticket-already", "ticket-double", "ticket-cancelled", "ticket-passed-on"] as const),
    ...(["ticket-unknown", "ticket-wrong-showtime"] as const),
  ],
  run: async ({ db, now, staff, body }) => {
    const { showtimeId, id = newId(), ...ticket } = body;
    const scan = { id, shown: ticket, said: null, ...deviceOf(staff, now) };
    const came = await admitTicket(db, { showtimeId, scan, staff, now });
    if (!came.ok) return refuseAs(came);
    const verdict = came.value;
    if (verdict.outcome === "admitted")
      return created(`/check-ins/${id}`, { id, showtimeId, seat: asSeat(verdict.seat) });
    return refuse(
      `ticket-${verdict.outcome}`,
      "seat" in verdict ? { seat: asSeat(verdict.seat) } : undefined,
    );
  },
});

const undo = atDoor({
  ...{ id: "undoCheckIn", method: "DELETE", at: "/check-ins/{id}", tag },
  summary: "Take a check-in back",
  path: z.object({ id: publicId }),
  query: nothing,
  body: null,
  answers: { 204: { description: "Whoever has the ticket may come in again", schema: null } },
  problems: ["not-found", "not-in"],
  run: async ({ db, now, staff, path }) => {
    const showtimeId = await getScanShowtime(db, path.id);
    if (showtimeId === null) return refuse("not-found");
    // named after what it takes back, so that it is one however often it is sent
    const taken = { id: `${path.id}-undo`, scanId: path.id, ...deviceOf(staff, now) };
    const undone = await undoAdmission(db, { showtimeId, undo: taken, staff, now });
    return undone.ok ? done : refuse(undone.code === "invalid-input" ? "not-found" : undone.code);
  },
});

export const CHECK_IN_OPERATIONS = [checkIn, undo];
