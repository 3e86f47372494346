import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { findMovie } from "@/lib/catalogue/find-movie";
import { getMovie } from "@/lib/catalogue/get-movie";
import { listComingSoon } from "@/lib/catalogue/list-coming-soon";
import { listMovies } from "@/lib/catalogue/list-movies";
import { listSlugs } from "@/lib/catalogue/list-slugs";
import { getAvailability } from "@/lib/claims/get-availability";
import { DAY_MS } from "@/lib/clock-units";
import { getShownShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { listShowtimes } from "@/lib/scheduling/list-showtimes";
import { getProgramShowtime, listProgramShowtimes } from "@/lib/scheduling/program-showtimes";

const NOW = Date.UTC(2026, 10, 24, 12);
const STARTS = NOW + 2 * DAY_MS;
const DAYS = { from: NOW, until: NOW + 9 * DAY_MS, now: NOW };

type Scene = Fixture & { slug: string };
type Draft = "movie" | "showtime";
type Read = (db: Database, scene: Scene) => Promise<boolean>;

const isThere = (found: unknown): boolean => found !== null && found !== undefined;

const OF_SHOWTIMES: [name: string, read: Read][] = [
  [
    "the programme",
    async (db, { showtimeId }) => (await listShowtimes(db, DAYS)).some(({ id }) => id === showtimeId),
  ],
  ["a seat map", async (db, { showtimeId }) => isThere(await getShownShowtime(db, showtimeId))],
  [
    "which seats are free",
    async (db, { showtimeId }) => (await getAvailability(db, showtimeId, NOW))?.isDraft === false,
  ],
  [
    "a showtime of the API",
    async (db, { showtimeId }) => isThere(await getProgramShowtime(db, { showtimeId, by: null })),
  ],
  [
    "the showtimes of the API",
    async (db, { showtimeId }) => {
      const listed = await listProgramShowtimes(db, { ...DAYS, after: null, limit: 100 });
      return listed.showtimes.some(({ id }) => id === showtimeId);
    },
  ],
];

const OF_MOVIES: [name: string, read: Read][] = [
  ["a movie's page", async (db, { slug }) => isThere(await getMovie(db, slug))],
  ["a movie of the API", async (db, { slug }) => isThere(await findMovie(db, { named: { slug }, by: null }))],
  [
    "the movies",
    async (db, { slug }) => {
      const listed = await listMovies(db, { text: "", genre: null, page: 1 });
      return listed.movies.some((movie) => movie.slug === slug);
    },
  ],
  [
    "the sitemap",
    async (db, { slug }) => (await listSlugs(db, { from: 0, limit: 100 })).some((one) => one.slug === slug),
  ],
  ...OF_SHOWTIMES,
];

const COMING: [name: string, read: Read][] = [
  [
    "what is coming soon",
    async (db, { slug }) =>
      (await listComingSoon(db, { page: 1 })).movies.some((movie) => movie.slug === slug),
  ],
];

/** The same database to whoever reads by it, but what keeps a draft back lets it through instead. */
function withDrafts({ engine }: Database, draft: Draft): Database {
  const shown = draft === "movie" ? ["released", "announced"] : ["on-sale"];
  const swap = (value: unknown) => {
    if (value === "draft") return "none";
    return shown.includes(String(value)) ? "draft" : value;
  };
  const inText = (sql: string) => sql.replaceAll(/'([\w-]+)'/g, (_, word) => `'${swap(word)}'`);
  return databaseOver({
    ...engine,
    execute: (statement) =>
      engine.execute({ ...statement, sql: inText(statement.sql), params: statement.params.map(swap) }),
    batch: (statements) =>
      engine.batch(
        statements.map((each) => ({ ...each, sql: inText(each.sql), params: each.params.map(swap) })),
      ),
  });
}

const db = openTestDatabase();
const made = new Map<string, Scene>();
const scene = (name: string): Scene => made.get(name) as Scene;

async function addScene(name: string, status: "released" | "announced" | "draft"): Promise<Scene> {
  const fixture = await setScene(db, { startsAt: [STARTS], movie: { slug: name, status } });
  made.set(name, { ...fixture, slug: name });
  return scene(name);
}

beforeAll(async () => {
  await addScene("shown", "released");
  await addScene("coming", "announced");
  await addScene("movie", "draft");
  const { showtimeId } = await addScene("showtime", "released");
  await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, showtimeId));
  expect(await db.$count(movies)).toBe(4);
});

describe.each<[draft: Draft, reads: [name: string, read: Read][], like: string]>([
  ["movie", OF_MOVIES, "shown"],
  ["movie", COMING, "coming"],
  ["showtime", OF_SHOWTIMES, "shown"],
])("where a %s is a draft", (draft, reads, like) => {
  it.each(reads)("%s tells nothing of it, and of one that is published", async (_name, read) => {
    expect(await read(db, scene(draft))).toBe(false);
    expect(await read(db, scene(like))).toBe(true);
  });

  it.each(reads)("%s would, without the condition (twin)", async (_name, read) => {
    expect(await read(withDrafts(db, draft), scene(draft))).toBe(true);
  });
});
