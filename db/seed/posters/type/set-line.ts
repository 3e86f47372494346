import opentype, { type Path } from "opentype.js";
import { type FaceName, openFont } from "./fonts";

type LineOptions = {
  face: FaceName;
  /** Of the anchor: the ink's left edge, centre or right edge. */
  x: number;
  /** Of the baseline. */
  y: number;
  anchor?: "left" | "middle" | "right";
  /** Added between letters, in thousandths of the size. */
  tracking?: number;
  /** Corrections after single letters, by position, in thousandths of the size. */
  kerning?: Record<number, number>;
} & ({ size: number } | { width: number });

/**
 * Sets one line of type as an SVG path, kerned. Given a width instead of a size, the ink fills exactly that width.
 * Glyphs are placed one by one: the fonts' contextual substitutions are more than opentype.js can read.
 */
export function setLine(text: string, options: LineOptions): string {
  const set = (size: number) => layOut(text, size, options);
  const unit = set(1000).getBoundingBox();
  const size = "size" in options ? options.size : (1000 * options.width) / (unit.x2 - unit.x1);
  const scale = size / 1000;
  const width = (unit.x2 - unit.x1) * scale;
  const left = options.x - width * { left: 0, middle: 0.5, right: 1 }[options.anchor ?? "left"];
  const data = pathData(set(size));
  return `<path transform="translate(${(left - unit.x1 * scale).toFixed(1)} ${options.y})" d="${data}"/>`;
}

/** The package's own `toPathData` writes NaN for numbers close to zero. */
const pathData = (path: Path): string =>
  path.commands
    .map(
      ({ type, ...at }) =>
        type + [at.x1, at.y1, at.x2, at.y2, at.x, at.y].flatMap((n) => (n === undefined ? [] : n.toFixed(1))),
    )
    .join("");

function layOut(text: string, size: number, { face, tracking = 0, kerning = {} }: LineOptions) {
  const { font, axes } = openFont(face);
  const scale = size / font.unitsPerEm;
  const line = new opentype.Path();
  const glyphs = Array.from(text, (character) => font.charToGlyph(character));
  let x = 0;
  for (const [index, glyph] of glyphs.entries()) {
    line.extend(glyph.getPath(x, 0, size, { variation: axes }, font));
    const next = glyphs[index + 1];
    const pair = next ? font.getKerningValue(glyph, next) * scale : 0;
    const advance = font.variation.getTransform(glyph, axes).advanceWidth;
    x += advance * scale + pair + ((tracking + (kerning[index] ?? 0)) * size) / 1000;
  }
  return line;
}
