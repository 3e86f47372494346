import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inLanguage } from "#current-language";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { pageVersions } from "@/db/schema/page-versions";
import { ticketTypes } from "@/db/schema/pricing";
import { translations } from "@/db/schema/translations";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovie } from "@/lib/catalogue/get-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listMovies } from "@/lib/catalogue/list-movies";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import type { Language } from "@/lib/languages";
import { getListRevision } from "@/lib/pricing/get-list-revision";
import { listBasePrices } from "@/lib/pricing/list-base-prices";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { saveTicketTypes } from "@/lib/pricing/save-ticket-types";
import { editTheater } from "@/lib/rooms/edit-theater";
import { getTheater } from "@/lib/venues/get-theater";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";

const now = Date.UTC(2026, 10, 22);
const inGerman = <Result>(speak: () => Result) => inLanguage("de" as Language, speak);
const inArabic = <Result>(speak: () => Result) => inLanguage("ar" as Language, speak);

const general = (more = {}) =>
  fieldsOf({
    ...{ title: "The General", description: "A locomotive is stolen.", status: "released" },
    translations: {
      title: { de: "Der General", ar: "الجنرال" },
      description: { de: "Eine Lokomotive wird gestohlen." },
    },
    ...more,
  });

async function add(db: Database, more = {}) {
  const staff = await addAdmin(db);
  const made = await addMovie(db, { staff, fields: general(more), now });
  if (!made.ok) throw new Error(made.code);
  const record = await getMovieRecord(db, made.value.movieId);
  if (!record) throw new Error("no movie");
  return { staff, record };
}

describe.each(engines)("a movie in further languages on %s", (_name, open) => {
  const tag = `z${process.pid}x${Date.now()}`;

  it("is said in that of its reader, and in its own where there is none", async () => {
    const db = open();
    const { record } = await add(db, { director: tag });
    const read = () => getMovie(db, record.slug);
    expect(await read()).toMatchObject({ title: "The General", description: "A locomotive is stolen." });
    expect(await inGerman(read)).toMatchObject({
      ...{ title: "Der General", ownTitle: "The General" },
      ...{ description: "Eine Lokomotive wird gestohlen.", lead: "Eine Lokomotive wird gestohlen." },
    });
    expect(await inArabic(read)).toMatchObject({ title: "الجنرال", description: "A locomotive is stolen." });
  });

  it("is found by each of its titles, in whichever language is read, with or without what Arabic may leave out", async () => {
    const db = open();
    const mark = `${tag}f`;
    await add(db, {
      ...{ title: "The Gold Rush", director: mark },
      translations: { title: { de: "Goldrausch", ar: "حُمّى الذَّهَب القديمة إلى أعلى" } },
    });
    const find = async (words: string) => {
      const found = await listMovies(db, { text: `${mark} ${words}`, genre: null, page: 1 });
      return found.movies.map(({ title }) => title);
    };
    for (const words of ["gold rush", "goldrausch", "GOLDR", "حمى الذهب", "حمي", "القديمه", "الى اعلي"]) {
      expect(await find(words), words).toEqual(["The Gold Rush"]);
      expect(await inGerman(() => find(words)), words).toEqual(["Goldrausch"]);
    }
    expect(await find("sonnenaufgang")).toEqual([]);
  });

  it("is listed by the titles that are read", async () => {
    const db = open();
    const mark = `${tag}o`;
    await add(db, { title: "Sunrise", director: mark, translations: { title: { de: "Aurora" } } });
    await add(db, { title: "Metropolis", director: mark, translations: {} });
    const list = async () =>
      (await listMovies(db, { text: mark, genre: null, page: 1 })).movies.map(({ title }) => title);
    expect((await list()).toSorted()).toEqual(["Metropolis", "Sunrise"]);
    expect((await inGerman(list)).toSorted()).toEqual(["Aurora", "Metropolis"]);
  });
});

it("writes what is named, takes away what is empty, and leaves the rest, with a line in the log", async () => {
  const db = openTestDatabase();
  const { staff, record } = await add(db);
  expect(record.translations).toEqual({
    title: { ar: "الجنرال", de: "Der General" },
    description: { de: "Eine Lokomotive wird gestohlen." },
  });
  const edit = async (texts: object | undefined) => {
    const before = await getMovieRecord(db, record.id);
    const fields = { ...general(), slug: record.slug, translations: texts };
    const edited = await editMovie(db, {
      ...{ movieId: record.id, revision: before?.revision ?? 0, fields, staff, now },
    });
    expect(edited.ok).toBe(true);
    return (await getMovieRecord(db, record.id))?.translations;
  };
  expect(await edit({ title: { de: "Der General", ar: "" } })).toEqual({
    title: { de: "Der General" },
    description: { de: "Eine Lokomotive wird gestohlen." },
  });
  const [entry] = await db.values<[string]>(sql`
    select details from audit_entries where action = 'movie.edited' order by id desc limit 1`);
  expect(JSON.parse(entry?.[0] ?? "")).toEqual({
    before: {
      translations: [
        { of: "title", language: "ar", text: "الجنرال" },
        { of: "title", language: "de", text: "Der General" },
        { of: "description", language: "de", text: "Eine Lokomotive wird gestohlen." },
      ],
    },
    after: {
      translations: [
        { of: "title", language: "de", text: "Der General" },
        { of: "description", language: "de", text: "Eine Lokomotive wird gestohlen." },
      ],
    },
  });
  // who knows nothing of languages takes none away, and the movie is still found by them
  expect(await edit(undefined)).toMatchObject({ title: { de: "Der General" } });
  const found = await listMovies(db, { text: "der general", genre: null, page: 1 });
  expect(found.movies.map(({ id }) => id)).toEqual([record.id]);
});

it("is written by those alone who may write the text itself", async () => {
  const db = openTestDatabase();
  const { record } = await add(db);
  const { theaterId } = await makeFixture(db, { startsAt: now });
  const owner = await addOwner(db, theaterId);
  const fields = { ...general(), slug: record.slug, translations: { title: { de: "Meiner" } } };
  const edit = { movieId: record.id, revision: record.revision, fields, staff: owner, now };
  expect(await editMovie(db, edit)).toMatchObject({ code: "not-found" });
  const other = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const details = await getTheaterForStaff(db, { staff: owner, theaterId });
  if (!details) throw new Error("no theater");
  const change = {
    theaterId,
    revision: 1,
    details: { ...details, translations: { houseRules: { de: "!" } } },
  };
  expect(await editTheater(db, { ...change, staff: other, now })).toMatchObject({ code: "not-found" });
  expect(await db.$count(translations, eq(translations.text, "Meiner"))).toBe(0);
  expect(await db.$count(translations, eq(translations.text, "!"))).toBe(0);
});

it("says a theater's texts and its ticket types as their readers have them", async () => {
  const db = openTestDatabase();
  const { theaterId, priceCardId, ticketTypeId } = await makeFixture(db, { startsAt: now });
  const staff = await addOwner(db, theaterId);
  const theater = await getTheaterForStaff(db, { staff, theaterId });
  if (!theater) throw new Error("no theater");
  const details = {
    ...{ ...theater, description: "Ours", houseRules: "No dogs." },
    translations: { houseRules: { de: "Keine Hunde." }, description: { ar: "سينمانا" } },
  };
  expect(await editTheater(db, { theaterId, revision: 1, details, staff, now })).toMatchObject({ ok: true });
  const read = () => getTheater(db, theater.slug);
  expect(await read()).toMatchObject({ description: "Ours", houseRules: "No dogs." });
  expect(await inGerman(read)).toMatchObject({ description: "Ours", houseRules: "Keine Hunde." });
  expect(await inArabic(read)).toMatchObject({ description: "سينمانا", houseRules: "No dogs." });

  const types = [
    { id: ticketTypeId, name: "Adult", note: "", translations: { name: { de: "Erwachsene" } } },
    { id: null, name: "Child", note: "under 14", translations: { note: { de: "unter 14" } } },
  ];
  const revision = await getListRevision(db, theaterId);
  expect(await saveTicketTypes(db, { staff, theaterId, types, revision, now })).toMatchObject({ ok: true });
  expect((await listTicketTypes(db, { staff, theaterId })).map(({ translations }) => translations)).toEqual([
    { name: { de: "Erwachsene" } },
    { note: { de: "unter 14" } },
  ]);
  const names = async () => (await listBasePrices(db, priceCardId)).map(({ name }) => name);
  expect(await names()).toEqual(["Adult"]);
  expect(await inGerman(names)).toEqual(["Erwachsene"]);
});

it("goes with what it is of, and not without its rules (twin)", async () => {
  const db = openTestDatabase();
  const rows = (id: number) => db.$count(translations, eq(translations.objectId, id));
  const write = (id: number) =>
    db.insert(translations).values(
      (["movie.title", "theater.houseRules", "ticket-type.name"] as const).map((kind) => ({
        ...{ kind, objectId: id, language: "de", text: "Wort" },
      })),
    );
  const make = async (at: number) => {
    await db.insert(movies).values({ id: at, slug: `m${at}`, title: "x", description: "" });
    const place = { address: "", city: "", timeZone: "UTC", currency: "GBP" };
    await db.insert(theaters).values({ id: at, slug: `t${at}`, name: `t${at}`, ...place });
    await db.insert(ticketTypes).values({ id: at, theaterId: at, name: "Adult" });
    await write(at);
  };
  const remove = async (at: number) => {
    await db.delete(ticketTypes).where(eq(ticketTypes.id, at));
    await db.delete(theaters).where(eq(theaters.id, at));
    await db.delete(movies).where(eq(movies.id, at));
  };
  await make(9_001);
  await make(9_002);
  expect(await rows(9_001)).toBe(3);
  await remove(9_001);
  expect(await rows(9_001)).toBe(0);
  expect(await rows(9_002)).toBe(3);
  for (const table of ["movies", "theaters", "ticket_types"])
    await db.run(sql.raw(`drop trigger ${table}_translations_delete`));
  await remove(9_002);
  expect(await rows(9_002)).toBe(3);
});

it("has one text of a thing in a language, none that is empty, and counts as a change of its pages", async () => {
  const db = openTestDatabase();
  const row = { kind: "movie.title" as const, objectId: 7, language: "de", text: "Wort" };
  const version = async (tag: string) =>
    (await db.select().from(pageVersions).where(eq(pageVersions.tag, tag)).get())?.version ?? 0;
  const before = await version("movies");
  await db.insert(translations).values(row);
  expect(await version("movies")).toBe(before + 1);
  await expect(db.insert(translations).values(row)).rejects.toThrow();
  await expect(db.insert(translations).values({ ...row, language: "ar", text: "" })).rejects.toThrow();
  const [theater, showtime] = [await version("theaters"), await version("showtimes")];
  await db.insert(translations).values({ ...row, kind: "theater.houseRules" });
  await db.insert(translations).values({ ...row, kind: "ticket-type.name" });
  await db
    .update(translations)
    .set({ text: "Worte" })
    .where(and(eq(translations.kind, "ticket-type.name"), eq(translations.objectId, 7)));
  expect(await version("theaters")).toBe(theater + 1);
  expect(await version("showtimes")).toBe(showtime + 2);
});
