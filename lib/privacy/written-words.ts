import { GONE } from "./traces";

/** Of an entry about somebody: what stands there is of them, whatever it says. */
const WORDS_OF_A_PERSON = new Set(["name", "email", "to", "text", "note", "reason", "sent"]);
/** Reasons that a list of ours has are nobody's words. */
const CODE = /^[a-z]+(-[a-z]+)*$/;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a text has one of these addresses in it; "ada@example.org" does not stand in "nada@example.org". */
export function addressIn(addresses: readonly string[]): (text: string) => boolean {
  const any = addresses.map(escaped).join("|");
  const pattern = new RegExp(`(?<![\\w.+-])(?:${any})(?![\\w-]|\\.\\w)`, "i");
  return addresses.length === 0 ? () => false : (text) => pattern.test(text);
}

/** Whether a text of an entry about somebody is theirs: by where it stands, or since it names them. */
export function wordsOf(name: string, hasAddress: (text: string) => boolean) {
  const isNamed = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim())}(?![\\p{L}\\p{N}])`, "iu");
  return (text: string, key: string): boolean => {
    if (CODE.test(text)) return WORDS_OF_A_PERSON.has(key) && key !== "reason";
    return WORDS_OF_A_PERSON.has(key) || (name.trim() !== "" && isNamed.test(text)) || hasAddress(text);
  };
}

/** The same JSON with a dash for every text that goes; keys and all else stay. */
export function withoutWords(json: string, goes: (text: string, key: string) => boolean): string {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return goes(value, key) ? GONE : value;
    if (Array.isArray(value)) return value.map((part) => walk(part, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, walk(part, inner)]));
  };
  return JSON.stringify(walk(JSON.parse(json), ""));
}
