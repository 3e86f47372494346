/** The part of opentype.js that posters use; the package brings no types. */
declare module "opentype.js" {
  export type Box = { x1: number; y1: number; x2: number; y2: number };
  export type Command = {
    type: string;
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  };
  export interface Path {
    readonly commands: Command[];
    extend(path: Path): void;
    getBoundingBox(): Box;
  }
  export type Coordinates = Record<string, number>;
  export interface Glyph {
    readonly index: number;
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number, options: { variation: Coordinates }, font: Font): Path;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly variation: { getTransform(glyph: Glyph, coordinates: Coordinates): Glyph };
    charToGlyph(character: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  }
  const opentype: { Path: new () => Path; parse(file: ArrayBuffer): Font };
  export default opentype;
}
