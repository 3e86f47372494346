import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { Direction } from "@/lib/i18n/direction";
import { type Run, visualRuns } from "@/lib/words/tickets/paper-text";
import { typeface } from "@/lib/words/tickets/typefaces";

export type Lettering = {
  face: "display" | "text";
  size: number;
  /** Which way the text runs that a line is of; by its own first letter where it is not said. */
  base?: Direction;
};

/** A line as outlines: an SVG path that begins at 0 on its baseline, and how far it reaches. */
export type SetLine = { path: string; width: number };

/** The house's own typefaces; letters that they have none for are those of tickets. */
const FILES = {
  display: ["fraunces-semibold.ttf", "fraunces-semibold-ext.ttf"],
  text: ["instrument-sans-medium.ttf", "instrument-sans-medium-ext.ttf"],
} as const;
const OTHERS = { display: "semibold", text: "regular" } as const;

const opened = new Map<string, Font>();

function read(file: string): Font {
  const found = opened.get(file);
  if (found) return found;
  // by the folder that the server runs in, as tickets' typefaces are
  const font = create(readFileSync(join(process.cwd(), "lib", "words", "pictures", "fonts", file)));
  if (!("layout" in font)) throw new Error(`${file} is a collection`);
  opened.set(file, font);
  return font;
}

const has = (font: Font, char: string): boolean => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);

type Part = { font: Font; text: string };

/** A line in the order that it is drawn, parted by typeface: our own as far as they go. */
const partsOf = (text: string, { face, base }: Pick<Lettering, "face" | "base">): Part[] =>
  visualRuns(text, OTHERS[face], base).flatMap((run) => partsOfRun(run, FILES[face].map(read)));

function partsOfRun(run: Run, own: readonly Font[]): Part[] {
  const other = typeface(run.face);
  // what runs from right to left is in scripts that are none of ours
  if (run.isRightToLeft) return [{ font: other, text: run.text }];
  const parts: Part[] = [];
  for (const char of run.text) {
    const last = parts.at(-1);
    const isBlank = char.trim() === "" && last && has(last.font, char);
    const font = isBlank ? last.font : (own.find((one) => has(one, char)) ?? other);
    if (last?.font === font) last.text += char;
    else parts.push({ font, text: char });
  }
  return parts;
}

/** Sets one line. Signs that none of our typefaces has are left out. */
export function setLine(text: string, { size, ...look }: Lettering): SetLine {
  let width = 0;
  let path = "";
  for (const { font, text: part } of partsOf(text, look)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(part);
    for (const [at, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[at] ?? {};
      path += glyph.path.transform(scale, 0, 0, -scale, width + xOffset * scale, -yOffset * scale).toSVG();
      width += xAdvance * scale;
    }
  }
  return { path, width };
}

/** By typeface and text, at a size of one: a title is tried at several, and to shape some scripts takes long. */
const measured = new Map<string, number>();
const MOST_MEASURED = 2_000;

/** How far a line reaches. */
function widthOf(text: string, { face, size }: Lettering): number {
  const key = `${face} ${text}`;
  const found = measured.get(key);
  if (found !== undefined) return found * size;
  let width = 0;
  for (const { font, text: part } of partsOf(text, { face }))
    width += font.layout(part).advanceWidth / font.unitsPerEm;
  if (measured.size >= MOST_MEASURED) measured.clear();
  measured.set(key, width);
  return width * size;
}

type Room = { width: number; lines: number };

/** More letters than any line has room for. */
const MOST_LETTERS = 300;

/** Parts a text into lines that fit, at its blanks; what does not fit into them ends in an ellipsis. */
export function breakLines(text: string, lettering: Lettering, { width, lines }: Room): string[] {
  const fits = (line: string) => widthOf(line, lettering) <= width;
  const words = text.slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean);
  const broken: string[] = [];
  while (words.length > 0) {
    if (broken.length === lines) return [...broken.slice(0, -1), shortened(broken.at(-1) ?? "", fits)];
    let line = words.shift() ?? "";
    if (!fits(line)) line = shortened(line, fits);
    while (words[0] !== undefined && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`;
    broken.push(line);
  }
  return broken;
}

/** As much of a line as fits with an ellipsis behind it; found by halves. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = [...new Intl.Segmenter("und").segment(line)].map(({ segment }) => segment);
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  let [least, most] = [1, letters.length];
  while (least < most) {
    const half = Math.ceil((least + most) / 2);
    if (fits(cut(half))) least = half;
    else most = half - 1;
  }
  return cut(least);
}
