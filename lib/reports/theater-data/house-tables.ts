import { type SQL, sql } from "drizzle-orm";
import { of, type Source } from "./source";

const wasShownAt = (theaterId: number): SQL => sql`m.id in (
  select x.movie_id from showtimes x join screens s on s.id = x.screen_id where s.theater_id = ${theaterId})`;

/** Texts in further languages, as JSON: of what, its id, the language, the text. */
const inOthers = (
  isIts: SQL,
): SQL => sql`(select json_group_array(json_array(kind, object_id, language, text)) from (
  select * from translations as r where ${isIts} order by r.kind, r.object_id, r.language))`;

/** What a theater is, shows and asks for it. */
export const HOUSE_TABLES = {
  theater: {
    columns: {
      ...{ id: "t.id", slug: "t.slug", name: "t.name", description: "t.description", address: "t.address" },
      ...{ city: "t.city", position: "t.geo_position", telephone: "t.telephone" },
      ...{ boxOfficeHours: "t.box_office_hours", houseRules: "t.house_rules", timeZone: "t.time_zone" },
      ...{ currency: "t.currency", legalName: "t.legal_name", legalAddress: "t.legal_address" },
      ...{ taxNumber: "t.tax_number", archivedAt: "t.archived_at", letterNote: "t.letter_note" },
      translations: inOthers(sql`r.kind like 'theater.%' and r.object_id = t.id
        or r.kind like 'ticket-type.%' and r.object_id in (select id from ticket_types where theater_id = t.id)`),
    },
    main: "theaters t",
    ...{ key: "t.id", isOf: of("t.id") },
  },
  screens: {
    columns: {
      ...{ id: "s.id", name: "s.name", position: "s.position" },
      seats: sql`(select count(*) from layout_seats where layout_id =
        (select id from layouts where screen_id = s.id order by version desc limit 1))`,
      archivedAt: "s.archived_at",
    },
    main: "screens s",
    ...{ key: "s.id", isOf: of("s.theater_id") },
  },
  seats: {
    columns: {
      ...{ seatId: "e.seat_id", screenId: "s.id", screen: "s.name", row: "e.row_label", number: "e.number" },
      ...{ zone: "e.zone", x: "e.x", y: "e.y", seatType: "e.type", groupKey: "e.group_key" },
    },
    main: "layout_seats e",
    joins: sql`join layouts l on l.id = e.layout_id join screens s on s.id = l.screen_id`,
    key: "e.rowid",
    isOf: (theaterId) => sql`s.theater_id = ${theaterId}
      and l.version = (select max(version) from layouts where screen_id = s.id)`,
  },
  movies: {
    columns: {
      ...{ id: "m.id", slug: "m.slug", title: "m.title", year: "m.year", director: "m.director" },
      ...{ durationMinutes: "m.duration_minutes", certificate: "m.certificate", releasedOn: "m.released_on" },
      genres: sql`(select group_concat(g.name, ', ') from movie_genres l join genres g on g.id = l.genre_id
        where l.movie_id = m.id)`,
      status: "m.status",
      translations: inOthers(sql`r.kind like 'movie.%' and r.object_id = m.id`),
    },
    main: "movies m",
    ...{ key: "m.id", isOf: wasShownAt },
  },
  showtimes: {
    columns: {
      ...{ id: "x.id", movieId: "x.movie_id", movie: "m.title", screenId: "x.screen_id", screen: "s.name" },
      ...{ startsAt: "x.starts_at", endsAt: "x.ends_at", format: "x.format", language: "x.language" },
      ...{ subtitles: "x.subtitles", accessibility: "x.accessibility", state: "x.state" },
      ...{ priceCardId: "x.price_card_id", cancelledAt: "x.cancelled_at", cancelReason: "x.cancel_reason" },
    },
    main: "showtimes x",
    joins: sql`join screens s on s.id = x.screen_id join movies m on m.id = x.movie_id`,
    ...{ key: "x.id", isOf: of("s.theater_id") },
  },
  "price-cards": {
    columns: {
      ...{ priceCardId: "c.id", name: "c.name", ticketType: "y.name", seatType: "p.seat_type" },
      ...{ amountMinor: "p.amount_minor", currency: "c.currency" },
      ...{ createdAt: "c.created_at", supersededAt: "c.superseded_at" },
    },
    main: "prices p",
    joins: sql`join price_cards c on c.id = p.price_card_id join ticket_types y on y.id = p.ticket_type_id`,
    ...{ key: "p.rowid", isOf: of("c.theater_id") },
  },
  "price-rules": {
    columns: {
      ...{ id: "r.id", priceCardId: "r.price_card_id", name: "r.name", weekdays: "r.weekdays" },
      ...{ fromMinute: "r.from_minute", untilMinute: "r.until_minute", format: "r.format" },
      ...{ ticketType: "y.name", seatType: "r.seat_type", amountMinor: "r.amount_minor" },
      ...{ basisPoints: "r.basis_points", currency: "c.currency" },
    },
    main: "price_rules r",
    joins: sql`join price_cards c on c.id = r.price_card_id
      left join ticket_types y on y.id = r.ticket_type_id`,
    ...{ key: "r.id", isOf: of("c.theater_id") },
  },
  "promotion-codes": {
    columns: {
      ...{ id: "q.id", code: "q.code", amountMinor: "q.amount_minor", currency: "q.currency" },
      ...{
        basisPoints: "q.basis_points",
        startsAt: "q.starts_at",
        endsAt: "q.ends_at",
        maxUses: "q.max_uses",
      },
      ...{
        maxUsesPerPerson: "q.max_uses_per_person",
        createdAt: "q.created_at",
        disabledAt: "q.disabled_at",
      },
    },
    main: "promo_codes q",
    ...{ key: "q.id", isOf: of("q.theater_id") },
  },
} satisfies Record<string, Source>;
