import { z } from "zod";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok } from "@/lib/result";
import { year } from "../movie-input";
import { type Compared, MOST_COMPARED } from "./batches";
import { areYearsNear, isSlip, keyOf, looseTitle } from "./likeness";

const compareMoviesInput = z.object({
  rows: listOf(
    z.object({
      row: z.int().positive(),
      title: line(200, 1),
      year,
      /** The how manieth of its title and year in the file. */
      nth: z.int().positive(),
    }),
    MOST_COMPARED,
  ),
});

type Input = z.output<typeof compareMoviesInput>;
type There = Compared["near"][number]["like"][number];

/** What of a file is there already: for sure, by title and year, or perhaps. */
export const compareMovies = withInput(compareMoviesInput, act);

const MOST_LIKE = 5;

async function act(db: Database, { rows }: Input) {
  const all = await db.select({ id: movies.id, title: movies.title, year: movies.year }).from(movies);
  const index = new Likenesses(all);
  const found: Compared = { known: [], near: [] };
  for (const asked of rows) {
    const id = index.same(asked)[asked.nth - 1]?.id;
    if (id !== undefined) found.known.push({ row: asked.row, id });
    else if (index.same(asked).length === 0) {
      const like = index.like(asked).slice(0, MOST_LIKE);
      if (like.length > 0) found.near.push({ row: asked.row, like });
    }
  }
  return ok(found);
}

type Asked = { title: string; year: number };

/** All movies that are there, so that those like one are found without looking at each. */
class Likenesses {
  private readonly byKey: Map<string, There[]>;
  private readonly byLoose: Map<string, (There & { loose: string })[]>;
  private readonly byHalf: Map<string, (There & { loose: string })[]>;

  constructor(all: There[]) {
    const plain = all.map((movie) => ({ ...movie, loose: looseTitle(movie.title) }));
    this.byKey = grouped(all, (movie) => [keyOf(movie)]);
    this.byLoose = grouped(plain, ({ loose }) => [loose]);
    this.byHalf = grouped(plain, ({ loose, year }) => halvesOf(loose, year));
  }

  same = (asked: Asked): There[] => this.byKey.get(keyOf(asked)) ?? [];

  like({ title, year }: Asked): There[] {
    const loose = looseTitle(title);
    const called = (this.byLoose.get(loose) ?? []).filter((movie) => areYearsNear(movie.year, year));
    const slips = halvesOf(loose, year)
      .flatMap((half) => this.byHalf.get(half) ?? [])
      .filter((movie) => isSlip(movie.loose, loose));
    const found = new Map([...called, ...slips].map(({ loose: _loose, ...movie }) => [movie.id, movie]));
    return [...found.values()];
  }
}

/** One slip leaves the beginning or the end of a title as it is. */
const halvesOf = (loose: string, year: number | null): string[] =>
  year === null ? [] : [`${year}<${loose.slice(0, 4)}`, `${year}>${loose.slice(-4)}`];

function grouped<Item>(items: Item[], keysOf: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
