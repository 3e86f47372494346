import { expect, it } from "vitest";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { speakGerman } from "@/lib/i18n/testing/speak-german";

speakGerman({});
const { ask, tokenFor } = await import("@/app/api/v1/_testing/ask");

const db = openTestDatabase();
const german = { headers: { "accept-language": "de-AT, en;q=0.5" } };

it("answers what people read in the language that is asked for, and what staff write in all of them", async () => {
  const token = await tokenFor(db, ["manage"]);
  const draft = {
    ...{ title: "The General", description: "Steam.", status: "released", durationMinutes: 75 },
    translations: { title: { de: "Der General", ar: "الجنرال" } },
  };
  const made = await ask(db, "POST", "/movies", { token, body: draft });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ title: "The General", translations: draft.translations });

  const own = await ask(db, "GET", "/movies/the-general");
  expect(own.headers.get("content-language")).toBe("en");
  expect(own.headers.get("vary")).toContain("Accept-Language");
  expect(own.body).toMatchObject({ title: "The General", translations: draft.translations });
  const read = await ask(db, "GET", "/movies/the-general", german);
  expect(read.headers.get("content-language")).toBe("de");
  expect(read.headers.get("etag")).not.toBe(own.headers.get("etag"));
  expect(read.body).toMatchObject({ title: "Der General", description: "Steam." });
  const list = await ask(db, "GET", "/movies?query=general", german);
  expect(list.body).toMatchObject({ data: [{ title: "Der General" }] });

  // a change that names no languages leaves them
  const headers = { "if-match": made.headers.get("etag") ?? "" };
  const changed = await ask(db, "PATCH", "/movies/the-general", { token, headers, body: { year: 1926 } });
  expect(changed.body).toMatchObject({ year: 1926, translations: draft.translations });
  const wrong = await ask(db, "PATCH", "/movies/the-general", {
    ...{ token, headers: { "if-match": "*" } },
    body: { translations: { title: { en: "Mine" } } },
  });
  expect(wrong.status).toBe(422);
});

it("names ticket types in the language that is asked for, in each again while nothing has changed", async () => {
  const { theaterId, showtimeId, ticketTypeId } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  const token = await tokenFor(db, ["manage"], theaterId);
  const at = `/theaters/${theaterId}/ticket-types`;
  const saved = await ask(db, "PUT", at, {
    ...{ token, headers: { "if-match": "*" } },
    body: { types: [{ id: ticketTypeId, name: "Adult", translations: { name: { de: "Erwachsene" } } }] },
  });
  expect(saved.body).toMatchObject({
    data: [{ name: "Adult", translations: { name: { de: "Erwachsene" } } }],
  });
  for (let again = 0; again < 2; again++) {
    const seats = await ask(db, "GET", `/showtimes/${showtimeId}/seats`);
    expect(seats.body).toMatchObject({ ticketTypes: [{ name: "Adult" }] });
    const inGerman = await ask(db, "GET", `/showtimes/${showtimeId}/seats`, german);
    expect(inGerman.body).toMatchObject({ ticketTypes: [{ name: "Erwachsene" }] });
  }
});
