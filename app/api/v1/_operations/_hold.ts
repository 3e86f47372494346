import { z } from "zod";
import { asInstant, instant } from "@/app/api/v1/_frame/fields";
import type { Asked } from "@/app/api/v1/_frame/operation";
import { type Refusal, refuse } from "@/app/api/v1/_frame/reply";
import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { readSignedId, signId } from "@/lib/accounts/signed-id";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import type { Hold } from "@/lib/claims/hold-rows";
import { listHeldSeats } from "@/lib/claims/list-held-seats";
import { tellHold } from "@/lib/holding/held-seats";
import { asFee, asTicketTypes, prices, pricesOf, seat } from "./seats";

const common = {
  id: z.string(),
  showtimeId: z.int(),
  expiresAt: instant,
  ...prices,
  seats: z.array(z.object(seat)),
};

export const hold = z.object(common).meta({ id: "Hold" });

export const newHold = z
  .object({
    ...common,
    token: z
      .string()
      .meta({ description: "The secret of the hold, to be sent as Hold-Token. It is told this once." }),
  })
  .meta({ id: "NewHold" });

export const HOLD_TOKEN = "hold-token";
export const holdToken = { [HOLD_TOKEN]: { description: "The secret of the hold.", required: true } };

/** Every hold of the API is somebody's of its own: who has its secret may act on it. */
export const secretOf = (visitorId: string): string => signId(visitorId, "hold tokens");

export function holderIn(headers: Headers): Holder | Refusal {
  const token = headers.get(HOLD_TOKEN);
  if (token === null) return refuse("hold-token-needed");
  const visitorId = readSignedId(token, "hold tokens");
  return visitorId === null ? refuse("no-hold") : { visitorId, userId: null };
}

type Of = Pick<Asked<{ id: string }, unknown, unknown>, "db" | "now" | "path" | "headers">;

/** The hold at an address, with the secret that the caller has of it. */
export async function findHold({
  db,
  now,
  path,
  headers,
}: Of): Promise<{ found: Hold; holder: Holder } | Refusal> {
  const holder = holderIn(headers);
  if ("problem" in holder) return holder;
  const found = await getHoldById(db, { holdId: path.id, holder, now });
  return found ? { found, holder } : refuse("no-hold");
}

export async function asHold(db: Database, found: Hold): Promise<z.input<typeof hold>> {
  const [{ table, bookingFee, currency }, seats] = await Promise.all([
    tellHold(db, found),
    listHeldSeats(db, found.id),
  ]);
  return {
    ...{ id: found.id, showtimeId: found.showtimeId, expiresAt: asInstant(found.expiresAt) },
    ...{ currency, ticketTypes: asTicketTypes(table), bookingFee: asFee(bookingFee) },
    seats: seats.map(({ id, row, number, type }) => ({
      id,
      row,
      number,
      type,
      prices: pricesOf(table, type),
    })),
  };
}
