import "./env-files";
import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import type { Database } from "@/db/client";
import { compareMovies } from "@/lib/catalogue/import/compare-movies";
import { type DryRun, dryRun, type Near } from "@/lib/catalogue/import/dry-run";
import { type ImportMoviesCode, importMovies } from "@/lib/catalogue/import/import-movies";
import { guessMapping, type Mapping, mappingOf } from "@/lib/catalogue/import/mapping";
import { type MovieFile, openMovieFile } from "@/lib/catalogue/import/movie-file";
import { runImport, settledBy } from "@/lib/catalogue/import/run-import";
import { formatNumber } from "@/lib/formatters";
import { type Arguments, HELP, Refusal, readArguments } from "./import-arguments";
import { CODE_WORDS, count, faultLines, likeWords, mappingLine, nearLines, tried } from "./import-words";
import { openMigrated } from "./migrated";
import { startProgress } from "./progress";

try {
  await run(readArguments());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(asked: Arguments): Promise<void> {
  if (asked.isHelp) return console.log(HELP);
  const file = await open(asked);
  const mapping = chosenMapping(file, asked);
  console.log(mappingLine(file, mapping));
  const db = await openMigrated();
  try {
    const found = await tryOut(db, file, mapping, asked);
    tellFaults(found, asked);
    if (asked.isDry) return tellNear(found.near, asked);
    const settled = await settle(found, asked);
    await takeIn(db, file, { ...asked, mapping, settled, found });
  } finally {
    db.engine.close();
  }
}

async function open({ path, encoding }: Arguments): Promise<MovieFile> {
  assertReadable(path);
  const file = await openMovieFile(() => createReadStream(path), encoding);
  if (!file.ok) throw new Refusal(`${path} ${CODE_WORDS[file.code]}. Nothing was imported.`);
  return file.value;
}

function chosenMapping(file: MovieFile, { map, dates, path }: Arguments): Mapping {
  const { columns } = guessMapping(file.columns, file.sample);
  for (const [field, column] of map) {
    if (column && !file.columns.includes(column))
      throw new Refusal(`${path} has no column "${column}". It has ${file.columns.join(", ")}.`);
    columns[field] = column ? [column] : [];
  }
  if (columns.title.length === 0)
    throw new Refusal(
      `${path} has no column that is called title or likewise. Say which it is with --map title=COLUMN, of ${file.columns.join(", ")}.`,
    );
  const mapping = mappingOf(columns, file.sample);
  return { ...mapping, dateOrder: dates ?? mapping.dateOrder };
}

async function tryOut(db: Database, file: MovieFile, mapping: Mapping, { path }: Arguments) {
  const progress = startProgress(`Looking through ${path}`);
  const found = await dryRun(file, {
    mapping,
    compare: (rows) => compareMovies(db, { rows }),
    onRows: (rows) => progress.step(count(rows, "row")),
  });
  progress.done(found.ok ? tried(found.value) : "stopped");
  if (!found.ok) throw new Refusal(`${path} ${CODE_WORDS[found.code]}. Nothing was imported.`);
  return found.value;
}

/** What does not fit ends it, unless it was said that it should not. */
function tellFaults(found: DryRun, { path, skipFaulty, isDry }: Arguments): void {
  if (found.faulty === 0) return;
  const list = faultLines(found).join("\n");
  const faulty = count(found.faulty, "row");
  const isAll = found.faulty === found.rows;
  if (isDry || (skipFaulty && !isAll)) {
    console.error(`${faulty} left out:\n${list}`);
    return;
  }
  const way = isAll
    ? "See which fields are read: npm run import:movies -- --help"
    : `Take the ${formatNumber(found.rows - found.faulty)} that fit with --skip-faulty.`;
  throw new Refusal(
    `${path} has ${faulty} that ${found.faulty === 1 ? "does" : "do"} not fit:\n${list}\nNothing was imported. ${way}`,
  );
}

function tellNear(near: Near[], asked: Pick<Arguments, "near">): void {
  if (near.length > 0 && !asked.near)
    console.error(
      `${count(near.length, "row")} may be there already:\n${nearLines(near).join("\n")}\nSay with --near same or --near new which they are.`,
    );
}

/** Which rows are left out: of those that are near, what is said of all, else of each; what nobody can be asked is left out. */
async function settle(found: DryRun, { near }: Arguments): Promise<Set<number>> {
  if (near || found.near.length === 0) return settledBy(found, () => near === "same");
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    tellNear(found.near, { near });
    return settledBy(found, () => true);
  }
  const same = new Set<number>();
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  for (const one of found.near) if (await isSame(asking, one)) same.add(one.row);
  asking.close();
  return settledBy(found, (row) => same.has(row));
}

async function isSame(asking: ReturnType<typeof createInterface>, near: Near): Promise<boolean> {
  for (;;) {
    const typed = (await asking.question(`${likeWords(near)}. Same or new? [s/n] `)).trim().toLowerCase();
    if (/^s(ame)?$/.test(typed)) return true;
    if (/^n(ew)?$/.test(typed)) return false;
  }
}

type Taking = Arguments & { mapping: Mapping; settled: Set<number>; found: DryRun };

async function takeIn(db: Database, file: MovieFile, taking: Taking): Promise<void> {
  const { path, mapping, settled, found, defaultMinutes, isDraft } = taking;
  const progress = startProgress(`Importing ${path}`);
  const known = settled.size - found.faulty - found.repeated;
  const done = await runImport<ImportMoviesCode | "invalid-input">(file, {
    mapping,
    settled,
    send: (entries) =>
      importMovies(db, {
        ...{ entries, defaultMinutes, status: isDraft ? "draft" : "released" },
        ...{ staff: null, now: Date.now() },
      }),
    onProgress: ({ rows, added }) =>
      progress.step(`row ${formatNumber(rows)} of ${formatNumber(found.rows)}, ${formatNumber(added)} added`),
  });
  progress.done(done.ok ? "done" : "stopped");
  if (!done.ok)
    throw new Refusal(
      `${path} ${CODE_WORDS[done.code]}. What is in stays in: start it again, and it goes on from there.`,
    );
  const repeated = found.repeated
    ? ` ${count(found.repeated, "entry", "entries")} repeated another and counted once.`
    : "";
  console.log(
    `${count(done.value.added, "movie")} added, ${formatNumber(known + done.value.known)} already there.${repeated}`,
  );
}

function assertReadable(path: string): void {
  const words: Record<string, string> = {
    ENOENT: "does not exist",
    EISDIR: "is a folder",
    EACCES: "may not be read",
  };
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new Refusal(`${path} ${words[String(code)] ?? `cannot be read (${code})`}. Nothing was imported.`);
  }
}
