import type { CompiledMessage } from "icu-minify/format";
import { ORDINAL, PLURAL, POUND, SELECT } from "./compiled-kinds";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áḃçđéḟĝĥíĵķļṁñóṗɋŕšţúṽŵẋýžÁḂÇĐÉḞĜĤÍĴĶĻṀÑÓṖɊŔŠŢÚṼŴẊÝŽ";

const accent = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** So much longer than in English is what another language says. */
const LONGER = 0.5;

/**
 * A message in accents, half again as long and in brackets: what is cut off on a page lacks its bracket, and what is
 * without accents is no message. Its values and its forms stay as they are, and so does what has no words in it.
 */
export function pseudo(message: CompiledMessage): CompiledMessage {
  const parts: unknown[] = typeof message === "string" ? [message] : message;
  const accented = parts.map(accentNode);
  if (JSON.stringify(accented) === JSON.stringify(parts)) return message;
  // two are the brackets
  const more = Math.max(2, Math.ceil(lengthOf(parts) * LONGER));
  const before = dots((more - 2) >> 1);
  const after = dots(more - 2 - before.length);
  if (typeof message === "string") return `[${before}${accented[0]}${after}]`;
  return [`[${before}`, ...accented, `${after}]`] as CompiledMessage;
}

/** With gaps: a line may end in the midst of them, as among words. */
const dots = (length: number): string => "·· ".repeat(length).slice(0, length);

function accentNode(node: unknown): unknown {
  if (typeof node === "string") return accent(node);
  if (!Array.isArray(node)) return node;
  const [name, kind, options] = node;
  if (kind === SELECT || kind === PLURAL || kind === ORDINAL) {
    const forms = Object.entries(options as object);
    return [name, kind, Object.fromEntries(forms.map(([form, said]) => [form, accentForm(said)]))];
  }
  return isTag(node) ? [name, ...node.slice(1).map(accentNode)] : node;
}

const accentForm = (said: unknown) => (Array.isArray(said) ? said.map(accentNode) : accentNode(said));

const isTag = ([, kind]: readonly unknown[]) =>
  kind !== undefined && (typeof kind !== "number" || kind === POUND);

/** Of the text in it, by the longest of its forms. */
function lengthOf(nodes: readonly unknown[]): number {
  const lengths = nodes.map((node) => {
    if (typeof node === "string") return node.length;
    if (!Array.isArray(node)) return 0;
    if (isTag(node)) return lengthOf(node.slice(1));
    const forms = Object.values((node[2] as object | undefined) ?? {});
    return Math.max(0, ...forms.map((said) => lengthOf(Array.isArray(said) ? said : [said])));
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
