import { readLine, readText } from "@/lib/input/clean";
import type { RawRow, RowFaultCode } from "./json-rows";
import { RowFault } from "./json-rows";
import { type Field, type Mapping, mapped } from "./mapping";
import { dayIn, minutesIn, namesIn, plainText, yearIn } from "./read-values";

/** One movie of an import file, as it is added. */
export type MovieEntry = {
  title: string;
  /** Null: as its title. */
  originalTitle: string | null;
  year: number;
  /** YYYY-MM-DD */
  releasedOn: string | null;
  durationMinutes: number | null;
  genres: string[];
  director: string | null;
  cast: string[];
  certificate: string | null;
  description: string;
};

export type EntryProblemCode =
  | RowFaultCode
  | ("missing" | "no-text" | "too-long" | "no-minutes" | "not-such-minutes" | "no-names" | "too-many-names")
  | ("no-year" | "before-first-movie" | "too-far-ahead" | "no-date" | "date-unclear");

/** `field`: null for the whole row. `most`: how many there may be. `value`: what stands there, as far as it is short. */
export type EntryProblem = { field: Field | null; code: EntryProblemCode; most?: number; value?: string };

export type ReadEntry =
  | { ok: true; entry: MovieEntry }
  | { ok: false; title: string | null; problems: EntryProblem[] };

/** Reads a movie of a row where what it says is clear; else tells all that is not. */
export function readEntry(row: RawRow, mapping: Mapping): ReadEntry {
  if (row instanceof RowFault) return { ok: false, title: null, problems: [{ field: null, code: row.code }] };
  const reader = new Reader(mapped(row, mapping));
  const released = reader.released(mapping.dateOrder);
  const title = reader.title();
  const originalTitle = reader.line("originalTitle", 200);
  const entry = {
    title,
    originalTitle: originalTitle === title ? null : originalTitle || null,
    year: reader.year(released.year),
    releasedOn: released.day,
    durationMinutes: reader.minutes(),
    genres: reader.names("genres", 20, 60),
    director: reader.names("director", 20, 200).join(", ") || null,
    cast: reader.names("cast", 200, 200),
    certificate: reader.line("certificate", 12) || null,
    description: reader.description(),
  };
  if (entry.director && entry.director.length > 200) reader.say("director", "too-long", 200);
  return reader.problems.length > 0
    ? { ok: false, title: entry.title || null, problems: reader.problems }
    : { ok: true, entry };
}

const LONGEST_VALUE = 60;

class Reader {
  readonly problems: EntryProblem[] = [];
  constructor(private readonly given: Partial<Record<Field, unknown>>) {}

  say(field: Field, code: EntryProblemCode, most?: number) {
    const value = this.given[field];
    const shown = typeof value === "string" || typeof value === "number" ? readLine(String(value)) : "";
    this.problems.push({
      ...{ field, code },
      ...(most !== undefined && { most }),
      ...(shown !== "" && shown.length <= LONGEST_VALUE && { value: shown }),
    });
  }

  /** One line of text; a number is one, too: "1776" and 300 are titles. */
  line(field: Field, most: number): string {
    const value = this.given[field];
    if (value === undefined) return "";
    if (typeof value !== "string" && typeof value !== "number") {
      this.say(field, "no-text");
      return "";
    }
    const line = readLine(String(value));
    if (line.length > most) this.say(field, "too-long", most);
    return line;
  }

  title(): string {
    const known = this.problems.length;
    const title = this.line("title", 200);
    if (title === "" && this.problems.length === known) this.say("title", "missing");
    return title;
  }

  /** That of the day it opened stands in for one that is not given. */
  year(released: number | null): number {
    if (this.given.year === undefined) {
      if (released === null) this.say("year", "missing");
      return released ?? 0;
    }
    const year = yearIn(plainText(this.given.year));
    if (typeof year === "number") return year;
    this.say("year", year);
    return 0;
  }

  released(order: Mapping["dateOrder"]): { day: string | null; year: number | null } {
    if (this.given.releasedOn === undefined) return { day: null, year: null };
    const found = dayIn(plainText(this.given.releasedOn), order);
    const year = typeof found === "string" ? found : yearIn(String(found.year));
    if (typeof found !== "string" && typeof year === "number") return { day: found.day, year };
    this.say("releasedOn", typeof year === "string" ? year : "no-date");
    return { day: null, year: null };
  }

  minutes(): number | null {
    if (this.given.durationMinutes === undefined) return null;
    const minutes = minutesIn(plainText(this.given.durationMinutes));
    if (minutes === null) this.say("durationMinutes", "no-minutes");
    else if (minutes < 1 || minutes > 1000) this.say("durationMinutes", "not-such-minutes");
    return minutes;
  }

  names(field: Field, most: number, longest: number): string[] {
    const value = this.given[field];
    const names = value === undefined ? [] : namesIn(value);
    if (names === null) this.say(field, "no-names");
    else if (names.length > most) this.say(field, "too-many-names", most);
    else if (names.some((name) => name.length > longest)) this.say(field, "too-long", longest);
    return names ?? [];
  }

  description(): string {
    const value = this.given.description;
    if (value === undefined) return "";
    if (typeof value !== "string" && typeof value !== "number") this.say("description", "no-text");
    const text = readText(String(value));
    if (text.length > 20_000) this.say("description", "too-long", 20_000);
    return text;
  }
}
