import { createHash } from "node:crypto";
import { type Refusal, refuse } from "./reply";

/** The same for the same body. */
export const hashOf = (body: string): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

/** Of what is edited by revision: a change is made from the one that it names. */
export const revisionTag = (revision: number, body: unknown): string =>
  `"${revision}.${hashOf(JSON.stringify(body))}"`;

/** Of what has no revision of its own: the same as that of the read which answers this body. */
export const bodyTag = (body: unknown): string => `"${hashOf(JSON.stringify(body))}"`;

const tagsOf = (header: string): string[] => header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));

/** Whether the caller has it already: RFC 9110, 13.1.2. */
export const isKnown = (header: string | null, etag: string): boolean =>
  header !== null && (header.trim() === "*" || tagsOf(header).includes(etag));

/** What an operation asks for that is made from what was read. */
export const ifMatch = {
  "if-match": { description: "The ETag of what was read, or *.", required: true },
};

/** Why a change is not made from what there is now, as `If-Match` says; null: it is. */
export function whyNotFrom(headers: Headers, etag: string): Refusal | null {
  const header = headers.get("if-match");
  if (header === null) return refuse("if-match-missing");
  return isKnown(header, etag) ? null : refuse("stale");
}

/** The revision that a change is made from, as `If-Match` says; `current` where it says whatever there is. */
export function revisionIn(headers: Headers, current: number): number | Refusal {
  const header = headers.get("if-match");
  if (header === null) return refuse("if-match-missing");
  if (header.trim() === "*") return current;
  const revisions = tagsOf(header).flatMap((tag) => /^"(\d{1,15})\./.exec(tag)?.[1] ?? []);
  if (revisions.length === 0) return refuse("stale");
  return revisions.map(Number).includes(current) ? current : Number(revisions[0]);
}
