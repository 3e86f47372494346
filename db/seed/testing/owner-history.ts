import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { genres, movies } from "@/db/schema/catalogue";
import { priceCards, ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layouts, screens } from "@/db/schema/venues";
import fc from "@/db/testing/properties";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { disableUser } from "@/lib/accounts/people/disable-user";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { refundableMinor } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { blockSeats } from "@/lib/box-office/block-seats";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { removeGenre } from "@/lib/catalogue/remove-genre";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { asPlaced, flat, lounge } from "@/lib/layouts/layout-template";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { refundAllCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { archiveTicketType } from "@/lib/pricing/archive-ticket-type";
import { getCard } from "@/lib/pricing/get-card";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { removeShowtime } from "@/lib/programme/remove-showtime";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { addScreen } from "@/lib/rooms/add-screen";
import { archiveScreen } from "@/lib/rooms/archive-screen";
import { archiveTheater } from "@/lib/rooms/archive-theater";
import { editTheater } from "@/lib/rooms/edit-theater";
import { moveScreen } from "@/lib/rooms/move-screen";
import { renameScreen } from "@/lib/rooms/rename-screen";
import { saveLayout } from "@/lib/rooms/save-layout";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { localDay } from "@/lib/zoned-time";

type Scene = { db: Database; staff: StaffMember; now: number };
type Chance = { nth: number; days: number };

const nthOf = <Row>(rows: readonly Row[], nth: number): Row | undefined =>
  rows[nth % Math.max(1, rows.length)];

const allScreens = (db: Database) => db.select().from(screens).orderBy(asc(screens.id));

const nthAhead = async ({ db, now }: Scene, nth: number) =>
  nthOf(await db.select().from(showtimes).where(sql`starts_at > ${now} and state <> 'cancelled'`), nth);

/** What an owner or an admin may do from the dashboard; what a use case refuses does not happen. */
const STEPS = {
  async "add a screen"({ db, staff, now }, { nth }) {
    const added = await addScreen(db, { staff, theaterId: 1 + (nth % 2), name: `Room ${newId()}`, now });
    if (!added.ok) return;
    const drawing = nth % 3 ? flat({ rows: 5, blocks: [8] }) : lounge({ rows: 2, sofas: 2 });
    await saveLayout(db, {
      ...{ staff, screenId: added.value.screenId, baseVersion: 0, now, move: [], plan: null },
      seats: asPlaced(drawing, newId),
    });
  },
  async "rename a screen"({ db, staff, now }, { nth }) {
    const screen = nthOf(await allScreens(db), nth);
    if (screen)
      await renameScreen(db, {
        ...{ staff, screenId: screen.id, revision: screen.revision, name: `Screen ${nth}`, now },
      });
  },
  async "move a screen"({ db, staff, now }, { nth, days }) {
    const screen = nthOf(await allScreens(db), nth);
    if (screen)
      await moveScreen(db, {
        ...{ staff, theaterId: screen.theaterId, screenId: screen.id, by: days % 2 ? 1 : -1, now },
      });
  },
  async "archive a screen"({ db, staff, now }, { nth, days }) {
    const screen = nthOf(await allScreens(db), nth);
    if (!screen) return;
    await cancelAhead({ db, staff, now }, sql`screen_id = ${screen.id}`);
    await archiveScreen(db, { staff, screenId: screen.id, isArchived: days % 3 > 0, now });
  },
  async "redraw a screen"({ db, staff, now }, { nth }) {
    const screen = nthOf(await allScreens(db), nth);
    if (!screen) return;
    const versions = await db.select().from(layouts).where(eq(layouts.screenId, screen.id));
    await saveLayout(db, {
      ...{ staff, screenId: screen.id, baseVersion: versions.length, now, move: [], plan: null },
      seats: asPlaced(nth % 2 ? lounge({ rows: 3, sofas: 4 }) : flat({ rows: 1, blocks: [1] }), newId),
    });
  },
  async "replace a price card"({ db, staff, now }, { nth, days }) {
    const card = nthOf(await db.select().from(priceCards).where(sql`superseded_at is null`), nth);
    const base = card && (await getCard(db, { staff, priceCardId: card.id }));
    if (!base) return;
    const prices = days % 3 ? base.prices : base.prices.slice(0, 1);
    await savePriceCard(db, {
      ...{ staff, theaterId: base.theaterId, baseId: base.id, now },
      content: { ...base, prices: prices.map((price) => ({ ...price, amountMinor: nth * 7 })) },
    });
  },
  async "archive a ticket type"({ db, staff, now }, { nth, days }) {
    const type = nthOf(await db.select().from(ticketTypes), nth);
    if (type) await archiveTicketType(db, { staff, ticketTypeId: type.id, isArchived: days % 4 > 0, now });
  },
  async "schedule a showtime"({ db, staff, now }, { nth, days }) {
    const screen = nthOf(await allScreens(db), nth);
    const movie = nthOf(await db.select().from(movies), days);
    const cards = await db.select().from(priceCards).where(sql`superseded_at is null`);
    const card = cards.find(({ theaterId }) => theaterId === screen?.theaterId);
    if (!screen || !movie || !card) return;
    await scheduleShowtime(db, {
      ...{ movieId: movie.id, screenId: screen.id, priceCardId: card.id, format: "2D", language: "English" },
      start: { localDate: localDay(now + days * DAY_MS, "UTC"), localTime: nth % 2 ? "09:00" : "23:50" },
      ...{ subtitles: null, state: nth % 5 ? "draft" : "on-sale", staff, now },
    });
  },
  async "cancel a showtime"(scene, { nth }) {
    const showtime = await nthAhead(scene, nth);
    if (showtime) await cancelAhead(scene, sql`id = ${showtime.id}`);
  },
  async "move a showtime"(scene, { nth, days }) {
    const { db, staff, now } = scene;
    const showtime = await nthAhead(scene, nth);
    if (!showtime) return;
    const change = { start: { startsAt: showtime.startsAt + (days - 9) * DAY_MS + (nth % 2) * 60_000 } };
    const input = { showtimeId: showtime.id, revision: showtime.revision, change, staff, now };
    const edited = await editShowtime(db, input);
    if (!edited.ok) await changeSoldShowtime(db, input);
  },
  async "remove a showtime"({ db, staff, now }) {
    const [last] = await db.select().from(showtimes).orderBy(sql`id desc`).limit(1);
    if (!last) return;
    await withdrawShowtimes(db, { showtimeIds: [last.id], staff, now });
    await removeShowtime(db, { showtimeId: last.id, revision: last.revision, staff, now });
  },
  async "delete a movie"({ db, staff, now }, { nth }) {
    const movie = nthOf(await db.select().from(movies), nth);
    if (!movie) return;
    await cancelAhead({ db, staff, now }, sql`movie_id = ${movie.id}`);
    await deleteMovie(db, { staff, movieId: movie.id, now });
  },
  async "edit a movie"({ db, staff, now }, { nth, days }) {
    const movie = nthOf(await db.select().from(movies), nth);
    const record = movie && (await getMovieRecord(db, movie.id));
    if (!record) return;
    const durationMinutes = days % 4 ? 1 + ((nth * 53) % 1000) : null;
    const status = days % 5 ? record.status : ("archived" as const);
    const fields = { ...record, durationMinutes, status, slug: days % 3 ? record.slug : `another-${nth}` };
    await editMovie(db, { staff, movieId: movie.id, revision: record.revision, fields, now });
  },
  async "remove a genre"({ db, staff, now }, { nth }) {
    const all = await db.select().from(genres);
    const [gone, heir] = [nthOf(all, nth), nthOf(all, nth + 1)];
    if (gone && heir) await removeGenre(db, { staff, genreId: gone.id, intoId: heir.id, now });
  },
  async "edit a theater"({ db, staff, now }, { nth, days }) {
    const theaterId = 1 + (nth % 2);
    const theater = await getTheaterForStaff(db, { staff, theaterId });
    if (!theater) return;
    const { id: _id, archivedAt: _archivedAt, revision, ...before } = theater;
    const details = {
      ...before,
      ...(days % 3 ? {} : { slug: `theater-${nth}`, name: `Theater ${nth}` }),
      ...(days % 2 ? {} : { trailersMinutes: (nth * 17) % 120, cleaningMinutes: (nth * 7) % 240 }),
      ...(days % 4 ? {} : { timeZone: "Pacific/Chatham", currency: "JPY" }),
    };
    await editTheater(db, { staff, theaterId, revision, details, now });
  },
  async "archive a theater"({ db, staff, now }, { nth, days }) {
    const theaterId = 1 + (nth % 2);
    const ofIts = sql`screen_id in (select id from screens where theater_id = ${theaterId})`;
    await cancelAhead({ db, staff, now }, ofIts);
    await archiveTheater(db, { staff, theaterId, isArchived: days % 3 > 0, now });
  },
  async "disable a person"({ db, staff, now }, { nth }) {
    await disableUser(db, { staff, userId: 1 + (nth % 4), isDisabled: true, now });
    await changeTheaterRole(db, { staff, userId: 1 + (nth % 3), theaterId: 1, role: null, now });
  },
  async "keep seats"(scene, { nth }) {
    const { db, staff, now } = scene;
    const showtime = await nthAhead(scene, nth);
    if (!showtime) return;
    const free = await db.values<
      [number]
    >(sql`select seat_id from layout_seats where layout_id = ${showtime.layoutId}
      and seat_id not in (select seat_id from seat_claims where showtime_id = ${showtime.id}) limit 3`);
    const seatIds = free.map(([id]) => id);
    await blockSeats(db, { staff, showtimeId: showtime.id, seatIds, reason: "Press", now });
  },
  async "cancel a booking"({ db, staff, now }, { nth }) {
    const row = nthOf(await db.select().from(bookings).where(sql`cancelled_at is null limit 500`), nth * 7);
    const booking = row && (await getBookingByLink(db, row.linkToken));
    if (!booking) return;
    const left = booking.tickets.filter(({ cancelledAt }) => cancelledAt === null);
    await cancelTicketsByStaff(db, {
      ...{ staff, bookingId: booking.id, ticketIds: left.map(({ id }) => id), now },
      expectedRefundMinor: refundableMinor(left),
    });
  },
} satisfies Record<string, (scene: Scene, chance: Chance) => Promise<void>>;

async function cancelAhead({ db, staff, now }: Scene, which: ReturnType<typeof sql>): Promise<void> {
  const ahead = await db
    .select()
    .from(showtimes)
    .where(sql`state <> 'cancelled' and occupied_until > ${now} and ${which}`);
  for (const { id: showtimeId, revision } of ahead)
    await cancelShowtime(db, { showtimeId, revision, reason: "", staff, now });
  await refundAllCancelled(db, { now });
}

export type Step = Chance & { kind: keyof typeof STEPS };

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...(Object.keys(STEPS) as Step["kind"][])),
  nth: fc.nat(60),
  days: fc.nat(20),
});

export const act = (scene: Scene, { kind, ...chance }: Step): Promise<void> => STEPS[kind](scene, chance);
