import { ticketKey } from "@/lib/door/signed-code";
import { MOST_READINGS } from "@/lib/door/verdict";
import { KEYBOARDS, type Key, US } from "./keyboards";

/** Our codes wherever they stand: a scanner may say before them what kind of symbol it read, and add its own after. */
const SIGNED = /M1\.[0-9a-z]{1,11}\.[\w-]{1,120}\.[\w-]{12}\.[\w-]{86}/;
const UNSIGNED = /^[\w-]{22}$/;
/** AIM's name of the symbol that was read: "]Q1", "]C0". */
const SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/;
/** No text of a person is that long; what is and cannot be read was garbled on its way. */
const GARBLED = 100;

export type Reading = {
  /** What was scanned, as likely as can be told. */
  code: string;
  /** What else the same keys may mean. */
  otherwise: string[];
  isTicket: boolean;
  /** Long enough for a ticket of ours, and none under any keyboard. */
  isGarbled: boolean;
};

/**
 * What a scanner meant by its keys. It types as on the keyboard that it is set to, and the computer understands it by its
 * own: the two differ. So the keys are read as the computer had them, then by their places as on each keyboard that a
 * scanner may be set to; of what has the shape of a ticket's code the door tells which one is a ticket.
 */
export function readKeys(keys: readonly Key[]): Reading {
  const typed = keys.map(({ key }) => (key.length === 1 ? key : "")).join("");
  const plain = typed.replace(SYMBOLOGY, "").trim();
  const codes = new Set<string>();
  for (const text of [typed, ...guesses(keys)])
    for (const reading of [text, swapCase(text)]) {
      const code = findCode(reading);
      if (code) codes.add(code);
    }
  const [code = plain, ...otherwise] = codes;
  const isTicket = codes.size > 0;
  const isGarbled = !isTicket && keys.length >= GARBLED;
  return { code, otherwise: otherwise.slice(0, MOST_READINGS), isTicket, isGarbled };
}

function findCode(text: string): string | null {
  const signed = SIGNED.exec(text)?.[0];
  if (signed) return ticketKey(signed) === null ? null : signed;
  const bare = text.replace(SYMBOLOGY, "");
  return UNSIGNED.test(bare) ? bare : null;
}

/** By place, as on each keyboard; where a browser names no places, by where the characters are on each keyboard. */
function guesses(keys: readonly Key[]): string[] {
  if (keys.every(({ code }) => code !== ""))
    return KEYBOARDS.map((scanner) => keys.map((key) => scanner.type(key) ?? "").join(""));
  return KEYBOARDS.map((computer) =>
    keys
      .map(({ key }) => {
        const position = computer.find(key);
        return position ? (US.type(position) ?? "") : "";
      })
      .join(""),
  );
}

/** Caps Lock, which a scanner does not know of. */
const swapCase = (text: string): string =>
  Array.from(text, (char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join(
    "",
  );
