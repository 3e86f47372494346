import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { atMost, type Check, exactly } from "./check";
import { openSite } from "./cluster";
import { change, untilTells } from "./edits";
import { type House, MOVIE, tokenOf } from "./house";

/** The timer's minute, and until a server looks at what changed. */
const WITHIN_MS = MINUTE_MS + 10 * SECOND_MS;
const ADDED = "Steamboat Bill, Jr.";
const RENAMED = "The General, as it was meant";

/** The first of the partitions keeps the catalogue, and the others follow it: what is added and renamed there, as all four tell of it. */
export async function tryCatalogue(
  houses: readonly House[],
  settings: Record<string, string>,
): Promise<Check[]> {
  const [owner, ...followers] = houses as [House, ...House[]];
  const token = await tokenOf(owner);
  const by = { authorization: `Bearer ${token}` };
  const first = await openSite(settings, { DATABASE_URL: owner.url });
  const following = { CATALOGUE_URL: first, CATALOGUE_TOKEN: token };
  const sites = [first];
  for (const { url } of followers) sites.push(await openSite(settings, { ...following, DATABASE_URL: url }));

  const kept = await countKept(followers);
  const draft = { title: ADDED, year: 1928, durationMinutes: 70, status: "released" };
  const slug = await addMovie(first, draft, by);
  await Promise.all(followers.map(({ url }) => pullByHand({ ...settings, ...following, DATABASE_URL: url })));
  const there = await Promise.all(followers.map(({ db }) => db.$count(movies, eq(movies.slug, slug))));

  await change(`${first}/api/v1/movies/${MOVIE}`, "", { title: RENAMED }, "PATCH", by);
  const ms = await Promise.all(
    sites.map((site) => untilTells(`${site}/movies/${MOVIE}`, RENAMED, WITHIN_MS)),
  );
  const stillThere = await countKept(followers);
  return [
    exactly(
      "partitions that have a new movie after npm run catalogue:pull",
      "partitions",
      sum(there),
      followers.length,
    ),
    atMost("a new title reaches all four partitions by their timers", "ms", Math.max(...ms), WITHIN_MS),
    exactly("showtimes of that movie in the partitions that follow, kept", "showtimes", stillThere, kept),
  ];
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What was on sale of the movie before stays with it: it is the same row. */
const countKept = async (houses: readonly House[]): Promise<number> =>
  sum(
    await Promise.all(
      houses.map(async ({ db }) => {
        const [movie] = await db.select({ id: movies.id }).from(movies).where(eq(movies.slug, MOVIE));
        return db.$count(showtimes, eq(showtimes.movieId, movie?.id ?? 0));
      }),
    ),
  );

async function addMovie(site: string, draft: object, by: Record<string, string>): Promise<string> {
  const answer = await fetch(`${site}/api/v1/movies`, {
    method: "POST",
    headers: { ...by, "content-type": "application/json" },
    body: JSON.stringify(draft),
  });
  if (!answer.ok) throw new Error(`no movie was added: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { slug: string }).slug;
}

/** As an operator types it. */
const pullByHand = (settings: Record<string, string>) =>
  promisify(execFile)(
    process.execPath,
    ["--import", "tsx", join(process.cwd(), "db", "commands", "catalogue-pull.ts")],
    { env: { ...process.env, ...settings } },
  );
