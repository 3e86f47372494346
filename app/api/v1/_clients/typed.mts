// A client in TypeScript, by the types that openapi-typescript makes of /api/v1/openapi.json (see clients.test.ts).
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.d.ts";

type Booking = components["schemas"]["Booking"];

const { MATINEE_URL = "", MATINEE_SHOWTIME, MATINEE_DOOR_TOKEN = "" } = process.env;
const showtimeId = Number(MATINEE_SHOWTIME);

const guest = createClient<paths>({ baseUrl: `${MATINEE_URL}/api/v1` });
const door = createClient<paths>({
  baseUrl: `${MATINEE_URL}/api/v1`,
  headers: { Authorization: `Bearer ${MATINEE_DOOR_TOKEN}` },
});

/** What was answered, or what was refused as an error. */
function wanted<Data>({ data, error }: { data?: Data; error?: { title: string } }): Data {
  if (data === undefined) throw new Error(error?.title ?? "no answer");
  return data;
}

async function buyTicket(email: string): Promise<Booking> {
  const hold = wanted(await guest.POST("/holds", { body: { showtimeId, bestAvailable: { count: 1 } } }));
  const [seat] = hold.seats;
  const [ticketType] = hold.ticketTypes;
  if (!seat || !ticketType) throw new Error("nothing to be sold");
  const amountMinor = seat.prices[String(ticketType.id)] ?? 0;
  const made = wanted(
    await guest.POST("/bookings", {
      params: { header: { "hold-token": hold.token, "idempotency-key": hold.id } },
      body: {
        holdId: hold.id,
        customer: { name: "Ada Quill", email },
        tickets: [{ seatId: seat.id, ticketTypeId: ticketType.id }],
        total: { amountMinor, currency: hold.currency },
      },
    }),
  );
  if (!("reference" in made)) throw new Error("to be paid elsewhere");
  return made;
}

async function cancelAll({ reference, token }: Booking) {
  const params = { path: { reference }, header: { "booking-token": token } };
  const at = "/bookings/{reference}/cancel";
  const { refundMinor } = wanted(await guest.POST(at, { params, body: { preview: true } }));
  return wanted(await guest.POST(at, { params, body: { expectedRefundMinor: refundMinor } }));
}

async function scan({ tickets }: Booking) {
  const code = tickets[0]?.code ?? "";
  const inside = wanted(await door.POST("/check-ins", { body: { showtimeId, code } }));
  const { error } = await door.POST("/check-ins", { body: { showtimeId, code } });
  return { seat: inside.seat, again: error?.type };
}

const cancelled = await cancelAll(await buyTicket("ada@example.com"));
const scanned = await scan(await buyTicket("nell@example.com"));
process.stdout.write(JSON.stringify({ refundMinor: cancelled.refundMinor, ...scanned }));
