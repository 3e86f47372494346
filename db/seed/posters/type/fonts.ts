import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype, { type Coordinates, type Font } from "opentype.js";
import { decodeWoff2 } from "./woff2";

/** A cut of one of the house's variable fonts, with every axis set. */
type Face = { file: string; axes: Coordinates };

const FRAUNCES = "@fontsource-variable/fraunces/files/fraunces-latin-full";
const INSTRUMENT = "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth";

const fraunces = (style: "normal" | "italic", wght: number, opsz: number, SOFT = 0, WONK = 0): Face => ({
  file: `${FRAUNCES}-${style}.woff2`,
  axes: { wght, opsz, SOFT, WONK },
});
const instrument = (wght: number, wdth: number): Face => ({
  file: `${INSTRUMENT}-normal.woff2`,
  axes: { wght, wdth },
});

const FACES = {
  black: fraunces("normal", 900, 144),
  soft: fraunces("normal", 900, 72, 100),
  bold: fraunces("normal", 700, 144),
  light: fraunces("normal", 300, 144),
  italic: fraunces("italic", 500, 144, 0, 1),
  blackItalic: fraunces("italic", 900, 144, 0, 1),
  softItalic: fraunces("italic", 700, 72, 100, 1),
  sans: instrument(700, 100),
  narrow: instrument(700, 75),
  text: instrument(600, 100),
} satisfies Record<string, Face>;

export type FaceName = keyof typeof FACES;

const require = createRequire(import.meta.url);
const opened = new Map<string, Font>();

export function openFont(face: FaceName): { font: Font; axes: Coordinates } {
  const { file, axes } = FACES[face];
  let font = opened.get(file);
  if (!font) {
    const bytes = Uint8Array.from(decodeWoff2(readFileSync(require.resolve(file))));
    font = opentype.parse(bytes.buffer);
    opened.set(file, font);
  }
  return { font, axes };
}
