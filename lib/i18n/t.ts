import { formatMessage } from "./format-message";
import type { PlainMessages } from "./messages";

export type PlainKey = keyof PlainMessages;
/** A message that says the same whatever happened. */
export type FixedKey = { [Key in PlainKey]: PlainMessages[Key] extends null ? Key : never }[PlainKey];

type ValuesOf<Key extends PlainKey> = PlainMessages[Key] extends null ? [] : [PlainMessages[Key]];

/**
 * A message of the current language. What stands for itself is text by now (a time, an amount, a name); what a plural or
 * a number is made of is a number. One with tags is said by `rich`.
 */
export const t = <Key extends PlainKey>(key: Key, ...[values]: ValuesOf<Key>): string =>
  String(formatMessage(key, values ?? undefined));
