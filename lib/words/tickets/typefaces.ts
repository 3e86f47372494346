import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { create, type Font } from "fontkit";

/** Covers Latin, Greek, Cyrillic and Devanagari by itself, in two weights. */
export type Weight = "regular" | "semibold";
export type Face = Weight | "arabic" | "hebrew" | "thai" | "japanese" | "chinese" | "korean";

const FILES: Record<Face, string> = {
  regular: "noto-sans.ttf",
  semibold: "noto-sans-semibold.ttf",
  // each of its glyphs is one letter, so that a copied name reads right; Noto's Arabic puts dots on shared ones
  arabic: "vazirmatn.ttf",
  hebrew: "noto-sans-hebrew.ttf",
  thai: "noto-sans-thai.ttf",
  // four megabytes each, of which a third stays
  japanese: "noto-sans-jp.ttf.br",
  chinese: "noto-sans-sc.ttf.br",
  korean: "noto-sans-kr.ttf.br",
};

const opened = new Map<Face, Font>();

/** A typeface as pdfkit embeds it, read once for all papers. TTF: woff2 is what pdfkit cannot subset. */
export function typeface(face: Face): Font {
  const found = opened.get(face) ?? read(face);
  opened.set(face, found);
  return found;
}

function read(face: Face): Font {
  const name = FILES[face];
  // by the folder that the server runs in, as the page cache is found: bundles keep no files beside them
  const file = readFileSync(join(process.cwd(), "lib", "words", "tickets", "fonts", name));
  const font = create(name.endsWith(".br") ? brotliDecompressSync(file) : file);
  if (!("layout" in font)) throw new Error(`${name} is a collection`);
  return font;
}

const OTHERS = ["arabic", "hebrew", "thai"] as const;
/** Large, so that they are opened for their own scripts alone. A Chinese letter that Japanese has too is drawn as there. */
const EASTERN = ["japanese", "chinese", "korean"] as const;
const EASTERN_CHARS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The first typeface that has the character, or null. Most characters are in the one that was asked for. */
export function faceOf(char: string, weight: Weight): Face | null {
  const point = char.codePointAt(0) ?? 0;
  const found = (faces: readonly Face[]) =>
    faces.find((face) => typeface(face).hasGlyphForCodePoint(point)) ?? null;
  return found([weight, ...OTHERS]) ?? (EASTERN_CHARS.test(char) ? found(EASTERN) : null);
}
