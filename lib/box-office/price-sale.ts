import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { layoutSeats } from "@/db/schema/venues";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { emailAddress } from "@/lib/input/email-address";
import { rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listPrices } from "@/lib/pricing/list-prices";
import { priceItems } from "@/lib/pricing/price";
import type { Discount } from "@/lib/pricing/promo-code";
import { judgeCode, type PromoRefusal } from "@/lib/pricing/promo-conditions";
import { type TakenOff, takeOff } from "@/lib/pricing/take-off";
import { fail, ok, type Result } from "@/lib/result";
import type { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";
import type { Sale } from "./sale";

const quoteAtCounterInput = z.object({
  showtimeId: rowId,
  code: line(60, 1),
  /** Empty while it is not said. What is not an address yet is none. */
  email: emailAddress.catch(""),
});

type CodeAsked = z.output<typeof quoteAtCounterInput> & { staff: StaffMember; now: number };

type Showtime = NonNullable<Awaited<ReturnType<typeof getSeatMapShowtime>>>;
type Query = Pick<Sale, "showtimeId" | "choices" | "payment" | "code" | "contact" | "now">;

/** Who gives no address at the counter cannot be told from others there. */
const personOf = (email: string) => ({ email: email || null, userId: null });

/** By the card in force, with a code taken off; what is given away costs nothing, whatever its ticket type. */
export async function priceSale(
  db: Database,
  showtime: Showtime,
  { showtimeId, choices, payment, code = "", contact, now }: Query,
): Promise<TakenOff | PromoRefusal | "unknown-ticket-type"> {
  const seats = await db
    .select({ seatId: layoutSeats.seatId, type: layoutSeats.type })
    .from(layoutSeats)
    .where(eq(layoutSeats.layoutId, showtime.layoutId));
  const seatTypes = new Map(seats.map(({ seatId, type }) => [seatId, type]));
  const items = priceItems(await listPrices(db, showtime), seatTypes, choices);
  if (!items) return "unknown-ticket-type";
  const use = { showtimeId, currency: showtime.currency, ...personOf(contact.email), now };
  return payment.kind !== "complimentary"
    ? takeOff(db, code, items, use)
    : takeOff(
        db,
        "",
        items.map((item) => ({ ...item, amountMinor: 0 })),
        use,
      );
}

/** What a code would take off a sale at the counter. It is not used by being asked about. */
export const quoteAtCounter = withInput(quoteAtCounterInput, act);

async function act(
  db: Database,
  { staff, showtimeId, code, email, now }: CodeAsked,
): Promise<Result<Discount & { code: string }, PromoRefusal | "not-found">> {
  const showtime = await getShowtimeToSell(db, { staff, showtimeId });
  if (!showtime) return fail("not-found");
  const promo = await judgeCode(db, code, {
    showtimeId,
    currency: showtime.currency,
    ...personOf(email),
    now,
  });
  if (typeof promo === "string") return fail(promo);
  return ok({ code: promo.code, amountMinor: promo.amountMinor, basisPoints: promo.basisPoints });
}
