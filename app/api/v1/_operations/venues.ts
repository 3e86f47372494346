import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { idOrSlug, nothing } from "@/app/api/v1/_frame/fields";
import { operation, sharedRead } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { SEAT_TYPES } from "@/db/schema/venues";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { positionOf } from "@/lib/venues/geo-position";
import { listScreens } from "@/lib/venues/list-screens";
import { listTheaters } from "@/lib/venues/list-theaters";
import type { Theater } from "@/lib/venues/theater-columns";
import { here } from "./_movie";
import { findTheater } from "./_playing";

const genre = z.object({ id: z.int(), slug: z.string(), name: z.string() }).meta({ id: "Genre" });

const listGenres = operation({
  ...{ ...sharedRead("listGenres", "/genres", "Movies"), path: nothing, query: nothing, problems: [] },
  summary: "Every genre, by name",
  answers: { 200: { description: "All of them", schema: listOf(genre) } },
  run: async ({ db }) => {
    const rows = await listGenreRows(db);
    return ok({ data: rows.map(({ id, slug, name }) => ({ id, slug, name })), next: null });
  },
});

const theater = z
  .object({
    ...{ id: z.int(), slug: z.string(), name: z.string(), description: z.string() },
    ...{ address: z.string(), city: z.string(), telephone: z.string(), boxOfficeHours: z.string() },
    position: z
      .object({ latitude: z.number(), longitude: z.number() })
      .nullable()
      .meta({ description: "In degrees of WGS 84." }),
    timeZone: z.string().meta({ description: "As IANA names it." }),
    houseRules: z.string(),
    url: z.url().meta({ description: "Its page for people." }),
  })
  .meta({ id: "Theater" });

const asTheater = ({ dayTurnsMinute: _, geoPosition, ...found }: Theater): z.input<typeof theater> => ({
  ...found,
  position: positionOf(geoPosition),
  url: here(`/theaters/${encodeURIComponent(found.slug)}`),
});

const allTheaters = operation({
  ...{ ...sharedRead("listTheaters", "/theaters", "Theaters"), path: nothing, query: nothing, problems: [] },
  summary: "Every theater that is open, by name",
  answers: { 200: { description: "All of them", schema: listOf(theater) } },
  run: async ({ db }) => ok({ data: (await listTheaters(db)).map(asTheater), next: null }),
});

const readTheater = operation({
  ...{ ...sharedRead("readTheater", "/theaters/{theater}", "Theaters"), query: nothing },
  summary: "A theater",
  path: z.object({ theater: idOrSlug }),
  answers: { 200: { description: "The theater", schema: theater } },
  problems: ["not-found"],
  run: async ({ db, path }) => {
    const found = await findTheater(db, path.theater);
    return found ? ok(asTheater(found)) : refuse("not-found");
  },
});

const screen = z
  .object({
    ...{ id: z.int(), name: z.string() },
    seats: z
      .partialRecord(z.enum(SEAT_TYPES), z.int())
      .meta({ description: "How many of each type there are." }),
  })
  .meta({ id: "Screen" });

const allScreens = operation({
  ...{ ...sharedRead("listScreens", "/theaters/{theater}/screens", "Theaters"), query: nothing },
  summary: "The screens of a theater",
  path: z.object({ theater: idOrSlug }),
  answers: { 200: { description: "Those that have seats", schema: listOf(screen) } },
  problems: ["not-found"],
  run: async ({ db, path }) => {
    const found = await findTheater(db, path.theater);
    if (!found) return refuse("not-found");
    return ok({ data: await listScreens(db, found.id), next: null });
  },
});

export const VENUE_OPERATIONS = [listGenres, allTheaters, readTheater, allScreens];
