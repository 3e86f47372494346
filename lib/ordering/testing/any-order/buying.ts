import { sql } from "drizzle-orm";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { getHold } from "@/lib/claims/get-hold";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { sumMinor } from "@/lib/money";
import { chargedFee } from "@/lib/pricing/booking-fee";
import { codeOf } from "@/lib/vouchers/code";
import { balanceOf } from "@/lib/vouchers/voucher";
import { buyVoucher } from "../../buy-voucher";
import { reserveSeats } from "../../reservations/reserve-seats";
import { settlePayment } from "../../settle-payment";
import { startPayment } from "../../start-payment";
import type { Of } from "./step";
import { PRICE, pick, seatIdsOf, type World } from "./world";

/** The first three have an account; the last is a guest. */
const holderOf = ({ customers, fixture }: World, who: number) => {
  const { visitorId, userId } = customers[who] ?? { visitorId: `guest-${fixture.theaterId}`, userId: null };
  return { visitorId, userId };
};

export async function hold(world: World, { who, seats }: Of<"hold">): Promise<void> {
  const { showtimeId } = world.fixture;
  const seatIds = seatIdsOf(world, seats);
  await holdSeats(world.db, { showtimeId, seatIds, holder: holderOf(world, who), now: world.now });
}

export async function changeHold(world: World, { kind, who }: Of<"extend" | "release">): Promise<void> {
  const { db, fixture, now } = world;
  const asked = { showtimeId: fixture.showtimeId, holder: holderOf(world, who), now };
  if (kind === "extend") await extendHold(db, asked);
  else {
    const held = await getHold(db, asked);
    if (held) await releaseSeats(db, { ...asked, seatIds: held.seatIds });
  }
}

/** What this person holds, or else these seats, as a checkout that was opened for it asks for it. */
async function checkout(world: World, { who, seats }: { who: number; seats: number[] }) {
  const { db, fixture, now, mail } = world;
  const mine = { showtimeId: fixture.showtimeId, holder: holderOf(world, who), now };
  const { holder } = mine;
  if (!(await getHold(db, mine))) await holdSeats(db, { ...mine, seatIds: seatIdsOf(world, seats) });
  const held = await getHold(db, mine);
  if (!held) return null;
  const amounts = held.seatIds.map(() => PRICE);
  const { email } = world.customers[who] ?? { email: mail.guest };
  return {
    ...{ holdId: held.id, holder, contact: { name: "Ada", email }, expectedCurrency: "GBP", now },
    choices: held.seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    expectedTotalMinor: sumMinor(amounts) + (chargedFee(world.fee, amounts)?.amountMinor ?? 0),
  };
}

export async function pay(world: World, { method, voucher, isLeft, ...buyer }: Of<"pay">): Promise<void> {
  const asked = await checkout(world, buyer);
  if (!asked) return;
  const spent = voucher === null ? undefined : pick(world.vouchers, voucher);
  const [[left = 0] = [0]] = spent
    ? await world.db.values<[number | null]>(sql`select ${balanceOf(sql`${spent.id}`)}`)
    : [];
  const started = await startPayment(world.db, {
    ...{ ...asked, provider: "test", method },
    ...(spent && {
      voucher: spent.code,
      expectedVoucherMinor: Math.min(left ?? 0, asked.expectedTotalMinor),
    }),
  });
  if (started.ok && !isLeft)
    await settlePayment(world.db, { paymentId: started.value.paymentId, now: world.now });
}

export async function reserve(world: World, buyer: Of<"reserve">): Promise<void> {
  const asked = await checkout(world, buyer);
  if (!asked) return;
  const made = await reserveSeats(world.db, asked);
  if (!made.ok) return;
  const { linkToken } = made.value;
  const found = await getReservationByLink(world.db, { linkToken, now: world.now });
  // a repeated click is answered with the same one
  if (found && !world.reservations.some(({ id }) => id === found.id))
    world.reservations.push({ id: found.id, linkToken });
}

export async function sell(world: World, { seats }: Of<"sell">): Promise<void> {
  const { db, fixture, staff, mail, now } = world;
  const { showtimeId, ticketTypeId } = fixture;
  const seatIds = seatIdsOf(world, seats);
  const [[revision] = [1]] = await db.values<[number]>(
    sql`select revision from showtimes where id = ${showtimeId}`,
  );
  await sellAtCounter(db, {
    ...{ staff, saleId: newId(), showtimeId, revision: revision ?? 1, houseSeatIds: [] },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
    ...{ expectedTotalMinor: PRICE * seatIds.length, payment: { kind: "cash", givenMinor: 10_000 } },
    ...{ contact: { name: "Ada", email: mail.guest }, isOverride: true, now },
  });
}

/** A gift that is sent to a friend as soon as it is paid. */
export async function giveVoucher(
  world: World,
  { valueMinor, method, isLeft }: Of<"buy-voucher">,
): Promise<void> {
  const { db, fixture, mail, now } = world;
  const orderId = newId();
  const bought = await buyVoucher(db, {
    ...{ orderId, theaterId: fixture.theaterId, amountMinor: valueMinor, currency: "GBP", label: "Voucher" },
    ...{ contact: { name: "Ada", email: mail.guest }, buyer: { visitorId: newId(), userId: null } },
    gift: { name: "Grace", email: mail.friend, message: "", sendDay: null },
    ...{ provider: "test", method, now },
  });
  if (!bought.ok) return;
  const [[lineId = ""] = [""]] = await db.values<[string]>(
    sql`select id from order_lines where order_id = ${orderId}`,
  );
  world.vouchers.push({ id: orderId, code: codeOf(orderId), orderId, lineId });
  if (!isLeft) await settlePayment(db, { paymentId: bought.value.paymentId, now });
}
