import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { LANGUAGES, languageOf } from "@/lib/languages";
import type { BeginLine } from "@/lib/payments/provider";
import { showtimesWithDetails } from "@/lib/scheduling/get-showtime-details";
import { said } from "@/lib/translations/texts";
import { textsOf } from "@/lib/translations/translated";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** What the order of a payment is for, as its customer recognises it: movie and time, and each seat with its type. */
export async function listPayableLines(db: Database, paymentId: string): Promise<BeginLine[]> {
  const { itsLines, itsShowtimes } = ofPayment(db);
  const [lines, shown] = await Promise.all([itsLines.all({ paymentId }), itsShowtimes.all({ paymentId })]);
  return lines.map(({ line, language: tag, row, number, type, types }) => {
    const { quantity, amountMinor, label, kind } = line;
    const showtime = shown.find(({ showtimeId }) => showtimeId === line.showtimeId);
    if (!showtime) return { label: label ?? kind, detail: null, quantity, amountMinor };
    const { startsAt, timeZone } = showtime;
    const language = languageOf(tag);
    const locale = LANGUAGES[language];
    const title = said(showtime.movieTitle, showtime.movieTitles, language);
    const when = `${formatShortDay(startsAt, timeZone, locale)} ${formatTime(startsAt, timeZone, locale)}`;
    // a seat that its screen has no more is named by its type alone
    const seat = row === null ? [] : [`${row}${number}`];
    return {
      label: `${title}, ${when}`,
      detail: [...seat, ...(type === null ? [] : [said(type, types, language)])].join(", "),
      quantity,
      amountMinor,
    };
  });
}

/** Each payment is begun with these. */
const ofPayment = perDatabase((db) => {
  const paymentId = place<string>("paymentId");
  return {
    itsLines: db
      .select({
        line: orderLines,
        language: orders.language,
        row: layoutSeats.rowLabel,
        number: layoutSeats.number,
        type: ticketTypes.name,
        types: textsOf("ticket-type.name", sql`${ticketTypes.id}`),
      })
      .from(payments)
      .innerJoin(orders, eq(orders.id, payments.orderId))
      .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
      .leftJoin(ticketTypes, eq(ticketTypes.id, orderLines.ticketTypeId))
      .leftJoin(showtimes, eq(showtimes.id, orderLines.showtimeId))
      .leftJoin(
        layoutSeats,
        and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, orderLines.seatId)),
      )
      .where(eq(payments.id, paymentId))
      .orderBy(asc(orderLines.position))
      .prepare(),
    itsShowtimes: showtimesWithDetails(db)
      .where(
        sql`${showtimes.id} in (select showtime_id from order_lines where order_id =
          (select order_id from payments where payments.id = ${paymentId}))`,
      )
      .prepare(),
  };
});
