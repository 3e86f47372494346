import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { ticketTypes } from "@/db/schema/pricing";
import { translations } from "@/db/schema/translations";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { speakGerman } from "@/lib/i18n/testing/speak-german";
import { newId } from "@/lib/id";

speakGerman({ "letters.bookingConfirmed.subject": "Ihre Karten für {movie}" });
const { renderMail, renderMessage, subjectOf } = await import("./render-message");
const { sampleOf } = await import("./samples");
const { composeWithFiles } = await import("./compose-mail");
const { withLetterNotes } = await import("./letter-note");
const { PAYLOADS } = await import("@/lib/message");
const { getShowtimeDetails } = await import("@/lib/scheduling/get-showtime-details");
const { bookSeats } = await import("@/lib/bookings/testing/made-booking");
const { listTickets } = await import("@/lib/bookings/booking");
const { said } = await import("@/lib/translations/texts");

const now = Date.UTC(2026, 10, 24, 19);
let db: Database;
let fixture: Fixture;
beforeAll(async () => {
  db = openTestDatabase();
  fixture = await makeFixture(db, { startsAt: now });
  const { movieId, theaterId, ticketTypeId } = fixture;
  await db.insert(translations).values([
    { kind: "movie.title", objectId: movieId, language: "de", text: "Der General" },
    { kind: "theater.letterNote", objectId: theaterId, language: "de", text: "Die Brücke ist gesperrt." },
    { kind: "ticket-type.name", objectId: ticketTypeId, language: "de", text: "Erwachsene" },
  ]);
  await db.update(theaters).set({ letterNote: "The bridge is closed." }).where(eq(theaters.id, theaterId));
});

const confirmed = async (language: string) => {
  const details = await getShowtimeDetails(db, fixture.showtimeId);
  const { payload } = sampleOf("booking-confirmed");
  const told = PAYLOADS["booking-confirmed"].parse({ ...payload, showtime: details });
  return { ...sampleOf("booking-confirmed"), payload: told, language, token: null, to: "a@example.com" };
};

it("tells of a movie by its title in the letter’s language, whoever caused it", async () => {
  const own = (await getShowtimeDetails(db, fixture.showtimeId))?.movieTitle;
  expect(renderMessage(await confirmed("de-DE")).subject).toBe("Ihre Karten für Der General");
  expect(subjectOf(await confirmed("en"))).toContain(`${own}`);
  const { html, text } = await renderMail(await confirmed("de"));
  for (const page of [html, text]) expect(page).toContain("Der General");
  // written before there were any
  const { showtime, ...payload } = (await confirmed("de")).payload as { showtime: object };
  const old = {
    ...(await confirmed("de")),
    payload: { ...payload, showtime: { ...showtime, movieTitles: undefined } },
  };
  expect(renderMessage(old).text).toContain(`${own}`);
});

it("ends with the theater’s own paragraph in its language, for those who will come alone", async () => {
  const textOf = async (language: string, more = {}) => {
    const [noted] = await withLetterNotes(db, [{ ...(await confirmed(language)), ...more }]);
    return noted ? renderMessage(noted).text : "";
  };
  expect(await textOf("de")).toMatch(/\n\nDie Brücke ist gesperrt\.$/);
  expect(await textOf("en")).toMatch(/\n\nThe bridge is closed\.$/);
  expect(await textOf("fr")).toMatch(/\n\nThe bridge is closed\.$/);
  const cancelled = { ...sampleOf("booking-cancelled"), language: "en", token: null };
  const showtime = (await confirmed("en")).payload.showtime;
  const [noted] = await withLetterNotes(db, [{ ...cancelled, payload: { ...cancelled.payload, showtime } }]);
  expect(noted?.letterNote).toBe("");
});

it("goes out with it", async () => {
  const mail = await composeWithFiles(db)({ ...(await confirmed("de")), id: newId() });
  expect(mail.text).toContain("Die Brücke ist gesperrt.");
  expect(mail.html).toContain("Die Brücke ist gesperrt.");
});

it("calls a ticket what was sold, in its reader’s language while it is still called that", async () => {
  const { id: bookingId } = await bookSeats(db, fixture, {
    seatIds: fixture.seatIds.slice(0, 1),
    now: now - DAY_MS,
  });
  const read = async () => {
    const [ticket] = await listTickets(db, [bookingId]);
    return said(ticket?.ticketType ?? "", ticket?.ticketTypes, "de");
  };
  const [sold] = await db.select().from(tickets).where(eq(tickets.bookingId, bookingId));
  const [type] = await db.select().from(ticketTypes).where(eq(ticketTypes.id, fixture.ticketTypeId));
  await db
    .update(ticketTypes)
    .set({ name: sold?.ticketType ?? "" })
    .where(eq(ticketTypes.id, type?.id ?? 0));
  expect(await read()).toBe("Erwachsene");
  await db
    .update(ticketTypes)
    .set({ name: "Grown-up" })
    .where(eq(ticketTypes.id, type?.id ?? 0));
  expect(await read()).toBe(sold?.ticketType);
});
