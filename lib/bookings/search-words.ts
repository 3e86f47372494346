import { latinDigits } from "@/lib/digits";
import { matchQuery, readingsOf } from "@/lib/search/search-query";
import { plainReference } from "./reference";

/** What somebody who looks for a booking has typed. */
export type SearchWords =
  | { kind: "nothing" }
  | { kind: "reference"; reference: string }
  | { kind: "email"; start: string }
  | { kind: "seat"; row: string; number: string }
  /** The beginnings of words of a name or an e-mail. */
  | { kind: "words"; text: string };

const REFERENCE = /^[BCDFGHJKMNPQRSTVWXYZ2-9]{8}$/;
const SEAT = /^(?:ROW )?([A-Z]{1,3})[ -]?(?:SEAT )?(\d{1,3})$/;
/** Rows that are numbered: "3-12". */
const NUMBERED_SEAT = /^(?:ROW )?(\d{1,2})(?:-| SEAT )(\d{1,3})$/;

/** A reference may be read out with a dash in it, a seat as "G7", "g 7" or "row G seat 7". */
export function readSearch(typed: string): SearchWords {
  const text = typed
    .normalize("NFC")
    .trim()
    .replace(/[\s,]+/g, " ");
  const upper = latinDigits(text).toUpperCase();
  const seat = SEAT.exec(upper) ?? NUMBERED_SEAT.exec(upper);
  if (seat) return { kind: "seat", row: seat[1] ?? "", number: seat[2] ?? "" };
  const reference = plainReference(upper);
  if (REFERENCE.test(reference)) return { kind: "reference", reference };
  if (text.includes("@")) return { kind: "email", start: text.toLowerCase() };
  return readingsOf(text).length > 0 ? { kind: "words", text } : { kind: "nothing" };
}

/** The full-text query: every word begins one of the name or the e-mail, at one of these theaters. */
export function matchOf(text: string, theaterIds: readonly number[] | "all"): string {
  const asked = `(${matchQuery(text, ["name", "email"])})`;
  if (theaterIds === "all") return asked;
  return `theater : (${theaterIds.map((id) => `t${id}`).join(" OR ")}) AND ${asked}`;
}
