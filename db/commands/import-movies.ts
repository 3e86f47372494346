import "./env-files";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { type Imported, importMovies } from "@/lib/catalogue/import-movies";
import { type MovieFileCode, readMovieFile } from "@/lib/catalogue/movie-file";
import { env } from "@/lib/env";

const USAGE = "npm run import:movies -- FILE [--default-minutes N]";

const WORDS: Record<MovieFileCode | "changed-meanwhile", string> = {
  empty: "is empty",
  "not-json": "is not JSON, or was cut short",
  "not-a-list": "is JSON, but not a list of movies",
  "no-movies": "is a list with no movies in it",
  "bad-entries": "has entries that do not fit",
  "changed-meanwhile": "could not be taken in, because movies changed meanwhile: start it again",
};

class Refusal extends Error {}

try {
  const { added, known, repeated } = await run();
  const twice = repeated ? ` ${repeated} more stood in the file twice.` : "";
  console.log(`${added} movies added, ${known} were there already.${twice}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<Imported> {
  const { path, defaultMinutes } = readArguments();
  const file = readMovieFile(readFile(path));
  if (!file.ok) {
    const [first, ...others] = ("problems" in file && file.problems) || [];
    const detail = first ? `: ${first}${others.length ? `, and ${others.length} more` : ""}` : "";
    throw new Refusal(`${path} ${WORDS[file.code]}${detail}. Nothing was imported.`);
  }
  const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  try {
    await migrate(db);
    const imported = await importMovies(db, { entries: file.value, defaultMinutes, now: Date.now() });
    if (!imported.ok) throw new Refusal(`${path} ${WORDS[imported.code]}.`);
    return imported.value;
  } finally {
    db.engine.close();
  }
}

function readArguments(): { path: string; defaultMinutes: number | null } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error} Use it like this: ${USAGE}`);
  }
  const [path, ...others] = parsed.positionals;
  if (!path || others.length) throw new Refusal(`Say which file: ${USAGE}`);
  const given = parsed.values["default-minutes"];
  const minutes = given === undefined ? null : Number(given);
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1000))
    throw new Refusal(`--default-minutes is a whole number from 1 to 1000, not "${given}".`);
  return { path, defaultMinutes: minutes };
}

function parse() {
  return parseArgs({ allowPositionals: true, options: { "default-minutes": { type: "string" } } });
}

function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const words: Record<string, string> = {
      ENOENT: "does not exist",
      EISDIR: "is a folder",
      EACCES: "may not be read",
    };
    throw new Refusal(`${path} ${words[String(code)] ?? `cannot be read (${code})`}. Nothing was imported.`);
  }
}
