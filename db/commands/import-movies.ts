import "./env-files";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Imported, importMovies } from "@/lib/catalogue/import-movies";
import { type MovieEntry, type MovieFileCode, readMovieFile } from "@/lib/catalogue/movie-file";
import { formatNumber } from "@/lib/formatters";
import { openMigrated } from "./migrated";
import { FIELD_LINES, faultWords } from "./movie-file-words";

const USAGE = "npm run import:movies -- FILE [--default-minutes N] [--skip-faulty]";
const FAULTS_NAMED = 20;

const HELP = `${USAGE}

FILE is JSON in UTF-8: a list of movies, or an object with such a list called "movies".
Capitals in a field's name do not matter, null is the same as nothing, other fields are left aside.

${Object.entries(FIELD_LINES)
  .map(([field, line]) => `  ${field.padEnd(16)}${line}`)
  .join("\n")}

  --default-minutes N  the length of movies that do not say theirs
  --skip-faulty        take the movies that fit, although others do not`;

const WORDS: Record<Exclude<MovieFileCode, "bad-entries"> | "changed-meanwhile" | "invalid-input", string> = {
  empty: "is empty",
  "utf-16": "is written in UTF-16. Save it as UTF-8 and import that",
  "not-utf-8": "is not written in UTF-8, perhaps in Windows-1252. Save it as UTF-8 and import that",
  "not-json": "is not JSON, or was cut short",
  "not-a-list": "is JSON, but not a list of movies",
  "no-movies": "is a list with no movies in it",
  "invalid-input": "has a movie in it that cannot be taken in",
  "changed-meanwhile": "could not be taken in, because movies changed meanwhile: start it again",
};

class Refusal extends Error {}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { path, defaultMinutes, skipFaulty, isHelp } = readArguments();
  if (isHelp) return console.log(HELP);
  const entries = readEntries(path, skipFaulty);
  const db = await openMigrated();
  try {
    const imported = await importMovies(db, { entries, defaultMinutes, now: Date.now() });
    if (!imported.ok) throw new Refusal(`${path} ${WORDS[imported.code]}.`);
    console.log(told(imported.value));
  } finally {
    db.engine.close();
  }
}

const told = ({ added, known, repeated }: Imported) =>
  `${count(added, "movie")} added, ${known} already there.${repeated ? ` ${count(repeated, "entry", "entries")} repeated another and counted once.` : ""}`;

const count = (n: number, one: string, many = `${one}s`) => `${formatNumber(n)} ${n === 1 ? one : many}`;

function readEntries(path: string, skipFaulty: boolean): MovieEntry[] {
  const file = readMovieFile(readFile(path));
  if (file.ok) return file.value;
  if (file.code !== "bad-entries") throw new Refusal(`${path} ${WORDS[file.code]}. Nothing was imported.`);
  const { faults, sound } = file;
  const lines = faults.slice(0, FAULTS_NAMED).map((fault) => `  ${faultWords(fault)}`);
  const more = faults.length - lines.length;
  const list = [...lines, ...(more > 0 ? [`  and ${formatNumber(more)} more`] : [])].join("\n");
  const faulty = count(faults.length, "entry", "entries");
  if (!skipFaulty || sound.length === 0) {
    const way =
      sound.length === 0
        ? "See which fields are read: npm run import:movies -- --help"
        : `Take the ${formatNumber(sound.length)} that fit with --skip-faulty.`;
    throw new Refusal(
      `${path} has ${faulty} that ${faults.length === 1 ? "does" : "do"} not fit:\n${list}\nNothing was imported. ${way}`,
    );
  }
  console.error(`${faulty} left out:\n${list}`);
  return sound;
}

function readArguments() {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error} Use it like this: ${USAGE}`);
  }
  const { help = false, "skip-faulty": skipFaulty = false, "default-minutes": given } = parsed.values;
  const [path = "", ...others] = parsed.positionals;
  if (!help && (!path || others.length)) throw new Refusal(`Say which file: ${USAGE}`);
  const defaultMinutes = given === undefined ? null : Number(given);
  if (
    defaultMinutes !== null &&
    !(Number.isInteger(defaultMinutes) && defaultMinutes >= 1 && defaultMinutes <= 1000)
  )
    throw new Refusal(`--default-minutes is a whole number from 1 to 1000, not "${given}".`);
  return { path, defaultMinutes, skipFaulty, isHelp: help };
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      "default-minutes": { type: "string" },
      "skip-faulty": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
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
