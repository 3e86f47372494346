import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** Covers Latin, Greek, Cyrillic and Devanagari by itself, in two weights. */
export type Weight = "regular" | "semibold";
export type Face = Weight | "arabic" | "hebrew" | "thai";

const FILES: Record<Face, string> = {
  regular: "noto-sans.ttf",
  semibold: "noto-sans-semibold.ttf",
  // each of its glyphs is one letter, so that a copied name reads right; Noto's Arabic puts dots on shared ones
  arabic: "vazirmatn.ttf",
  hebrew: "noto-sans-hebrew.ttf",
  thai: "noto-sans-thai.ttf",
};

const opened = new Map<Face, Font>();

/** A typeface as pdfkit embeds it, read once for all papers. TTF: woff2 is what pdfkit cannot subset. */
export function typeface(face: Face): Font {
  const found = opened.get(face) ?? read(face);
  opened.set(face, found);
  return found;
}

function read(face: Face): Font {
  // by the folder that the server runs in, as the page cache is found: bundles keep no files beside them
  const font = create(readFileSync(join(process.cwd(), "lib", "words", "tickets", "fonts", FILES[face])));
  if (!("layout" in font)) throw new Error(`${FILES[face]} is a collection`);
  return font;
}

const OTHERS = ["arabic", "hebrew", "thai"] as const;

/** The first typeface that has the character, or null. Most characters are in the one that was asked for. */
export function faceOf(char: string, weight: Weight): Face | null {
  const point = char.codePointAt(0) ?? 0;
  return [weight, ...OTHERS].find((face) => typeface(face).hasGlyphForCodePoint(point)) ?? null;
}
