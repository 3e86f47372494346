const LONGEST = 80;
/** As an address is written in a link, where a letter of another script takes six or nine characters: a file's name ends at 255. */
const LONGEST_WRITTEN = 180;

/** Latin letters that are no other letter with a mark. */
const SPELLED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * The one rule for addresses made of names: "Amélie, or: Le Fabuleux…" becomes "amelie-or-le-fabuleux", "Драма" is
 * "драма". Latin letters lose their marks; those of other scripts stay what they are, since each way to spell them
 * otherwise is right in one language alone. Empty where a name has no letter or digit. What it makes it makes of itself
 * again, so that an address is found however its letters are composed and cased.
 */
export function slugOf(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    // a capital that becomes two has brought a mark
    .replaceAll(/(?<=[a-z])\u0307/g, "")
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => SPELLED[letter] ?? letter)
    .replaceAll(/['’ʼ\p{Cf}]/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return shorten(trim(letters));
}

/** An address as it stands in a link or was typed into the browser: percent-encoded or not, composed or not. */
export function slugFromUrl(part: string): string {
  try {
    return slugOf(decodeURIComponent(part));
  } catch {
    return "";
  }
}

/** What a path says where it means all of them. */
const ANY = "any";

/** The first free of name, name-year, name-year-2, name-year-3 …, or without a year name-2 …; it is then taken. */
export function takeSlug(taken: Set<string>, plain: string, year: number | null = null): string {
  const withYear = year === null ? plain : `${plain}-${year}`;
  const isTaken = (slug: string) => slug === ANY || taken.has(slug);
  let slug = isTaken(plain) ? withYear : plain;
  for (let n = 2; isTaken(slug); n++) slug = `${withYear}-${n}`;
  taken.add(slug);
  return slug;
}

/** A name as two of them are compared: in any case, composition and width, and with any spaces. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

function shorten(slug: string): string {
  let short = "";
  let written = 0;
  for (const { segment } of new Intl.Segmenter("und").segment(slug)) {
    written += encodeURIComponent(segment).length;
    if (short.length + segment.length > LONGEST || written > LONGEST_WRITTEN) break;
    short += segment;
  }
  return trim(short);
}

const trim = (slug: string) => slug.replaceAll(/^-+|-+$/g, "");
