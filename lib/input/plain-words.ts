/** "https://", "www.", "me@there.example", "203.0.113.9": what mail programs and pages make links of. */
const LINK =
  /\p{L}[\p{L}\d+.-]*:\/\/|\bwww\.|[\p{L}\p{N}_.+-]@[\p{L}\p{N}-]+\.\p{L}|\b\d{1,3}(?:\.\d{1,3}){3}\b|\bmailto:/iu;
/** A name before a stop and small or capital letters right behind it; "the end.Then" is a sentence. */
const DOMAIN = /[\p{L}\p{N}_-]{2,}\.(?:\p{Ll}{2,}|\p{Lu}{2,})(?![\p{L}\p{N}_])/u;
/** The same of one letter, "t.co/x": where a path follows, or the ending is one that such names have. */
const SHORT_DOMAIN =
  /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}]\.(?:com?|org|net)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_.-])[\p{L}\p{N}]\.\p{L}{2,}\//iu;
/** The stop of Chinese and Japanese sentences, between Latin letters. */
const WIDE_STOP = /(?<=[a-z\d])[。｡](?=[a-z\d])/giu;

const TAG = /<[/!?]?\p{L}|<!-|&(?:#x?[\da-f]+|[a-z]+);/iu;
const BRACKETS = /\]\s?\(|\[\/?(?:url|img|link|b|i|u|s|code|quote|color|size)\b[^\]]*\]/iu;

export type NotPlain = "links" | "markup";

/** What keeps a text from being plain words that lead nowhere; null: nothing does. */
export function whyNotPlain(text: string): NotPlain | null {
  const plain = text.normalize("NFKC").replace(WIDE_STOP, ".");
  if (TAG.test(plain) || BRACKETS.test(plain)) return "markup";
  return [LINK, DOMAIN, SHORT_DOMAIN].some((link) => link.test(plain)) ? "links" : null;
}
