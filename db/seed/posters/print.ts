/** The sheet on which every poster is drawn, in its own units. */
export const SHEET = { width: 800, height: 1200 };

/** One flat ink and the SVG marks printed with it. Plates are printed in order, each covering those before. */
type Plate = { ink: string; marks: string[] };

export type Artwork = { slug: string; paper: string; plates: Plate[] };

export const plate = (ink: string, ...marks: string[]): Plate => ({ ink, marks });

/** How far each plate slips, as on a hand-fed press. */
const SLIPS = [
  [0, 0],
  [1.6, -1.1],
  [-1.3, 1.2],
  [1, 1.4],
] as const;

/** Plates are cut a little larger than the sheet, so that no slip leaves an edge bare. */
const BLEED = 1.006;

export function printSheet({ paper, plates }: Artwork): string {
  const layers = plates.map(({ ink, marks }, index) => {
    const [dx, dy] = SLIPS[index % SLIPS.length] ?? [0, 0];
    return `<g fill="${ink}" transform="translate(${400 + dx} ${600 + dy}) scale(${BLEED}) translate(-400 -600)">${marks.join("")}</g>`;
  });
  const { width, height } = SHEET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>${layers.join("")}</svg>`
  );
}
