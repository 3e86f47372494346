import { and, eq, gt, isNull, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { answer, assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { cardContent } from "./card-input";
import { getCard } from "./get-card";
import { cardData } from "./price-card";

const savePriceCardInput = z.object({
  theaterId: rowId,
  /** The card it is made from, which it takes the place of; null: a further one. */
  baseId: rowId.nullable(),
  content: cardContent,
});

type Input = z.output<typeof savePriceCardInput> & { staff: Acting; now: number };

export type SavePriceCardCode =
  /** Somebody else has replaced the base meanwhile. */
  "not-found" | "stale" | "name-taken" | "unknown-ticket-type" | "no-prices";

/**
 * Makes a price card; cards never change. One made from another supersedes it, and the showtimes still to come that
 * were sold by the old one are sold by the new. Who holds seats keeps the card the hold names, and so the prices and their currency.
 */
export const savePriceCard = withInput(savePriceCardInput, act);

async function act(
  db: Database,
  { staff, theaterId, baseId, content, now }: Input,
): Promise<Result<{ priceCardId: number; showtimes: number }, SavePriceCardCode>> {
  const { name, currency, prices, rules } = content;
  if (prices.length === 0) return fail("no-prices");
  const base = baseId === null ? null : await getCard(db, { staff, priceCardId: baseId });
  if (baseId !== null && base?.theaterId !== theaterId) return fail("not-found");

  const amounts = JSON.stringify(prices.map((p) => [p.ticketTypeId, p.seatType, p.amountMinor]));
  const ruleRows = JSON.stringify(
    rules.map((r) => [
      ...[r.name, r.weekdays, r.fromMinute, r.untilMinute, r.format],
      ...[r.ticketTypeId, r.seatType, r.amountMinor, r.basisPoints],
    ]),
  );
  const named = JSON.stringify([
    ...prices.map((p) => p.ticketTypeId),
    ...rules.flatMap((r) => (r.ticketTypeId === null ? [] : [r.ticketTypeId])),
  ]);
  // nothing else can have made one since: a batch has the database to itself
  const made = sql`(select max(id) from price_cards)`;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId))),
    ...(base ? [assertThat("stale", isInForce(base.id))] : []),
    assertThat(
      "name-taken",
      sql`not exists (select 1 from price_cards where theater_id = ${theaterId} and superseded_at is null
        and lower(name) = lower(${name}) and id is not ${baseId})`,
    ),
    assertThat(
      "unknown-ticket-type",
      sql`not exists (select 1 from json_each(${named})
        where value not in (select id from ticket_types where theater_id = ${theaterId}))`,
    ),
    ...(base ? [db.update(priceCards).set({ supersededAt: now }).where(eq(priceCards.id, base.id))] : []),
    answer(
      "made",
      db
        .insert(priceCards)
        .values({ theaterId, name, currency, createdAt: now })
        .returning({ id: priceCards.id }),
    ),
    db.run(sql`insert into prices (price_card_id, ticket_type_id, seat_type, amount_minor)
      select ${made}, value ->> 0, value ->> 1, value ->> 2 from json_each(${amounts})`),
    // what is archived keeps its prices, for when it comes back; those of another currency are none
    db.run(sql`insert or ignore into prices (price_card_id, ticket_type_id, seat_type, amount_minor)
      select ${made}, ticket_type_id, seat_type, amount_minor from prices join ticket_types on ticket_types.id = ticket_type_id
      where price_card_id = ${baseId} and archived_at is not null
        and (select currency from price_cards where id = ${baseId}) = ${currency}`),
    db.run(sql`insert into price_rules (price_card_id, name, weekdays, from_minute, until_minute, format,
        ticket_type_id, seat_type, amount_minor, basis_points, position)
      select ${made}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
        value ->> 5, value ->> 6, value ->> 7, value ->> 8, key from json_each(${ruleRows})`),
    ...(base ? [answer("moved", moveShowtimes(db, { from: base.id, to: made, now }))] : []),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: base ? "price-card.edited" : "price-card.made",
        objectId: made,
        details: {
          ...(base ? { supersedes: base.id } : {}),
          ...{ currency, ...changes(base ? cardData(base) : {}, cardData(content)) },
        },
      },
      now,
    ),
  ]);
  if (!written.ok) return written;
  return ok({ priceCardId: written.row("made").id, showtimes: written.rows("moved").length });
}

const moveShowtimes = (db: Database, { from, to, now }: { from: number; to: SQL; now: number }) =>
  db
    .update(showtimes)
    .set({ priceCardId: to, revision: sql`${showtimes.revision} + 1` })
    .where(
      and(eq(showtimes.priceCardId, from), gt(showtimes.startsAt, now), ne(showtimes.state, "cancelled")),
    )
    .returning({ id: showtimes.id });

/** Condition: nobody has replaced the card. */
const isInForce = (priceCardId: number) =>
  hasRow(priceCards, eq(priceCards.id, priceCardId), isNull(priceCards.supersededAt));
