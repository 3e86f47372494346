/** The sheet on which every poster is drawn, in its own units. */
export const SHEET = { width: 800, height: 1200 };

/** One flat ink and the SVG marks printed with it. Plates are printed in order, each covering those before. */
export type Plate = { ink: string; marks: string[]; overprint?: boolean };

export type Artwork = { slug: string; paper: string; plates: Plate[] };

export const plate = (ink: string, ...marks: string[]): Plate => ({ ink, marks });

/** A plate of transparent ink: it darkens what lies under it. */
export const overprint = (ink: string, ...marks: string[]): Plate => ({ ink, marks, overprint: true });

/** How far each plate slips, as on a hand-fed press. */
const SLIPS = [
  [0, 0],
  [1.6, -1.1],
  [-1.3, 1.2],
  [1, 1.4],
] as const;

export function printSheet({ paper, plates }: Artwork): string {
  const layers = plates.map(({ ink, marks, overprint: transparent }, index) => {
    const [dx, dy] = SLIPS[index % SLIPS.length] ?? [0, 0];
    const blend = transparent ? ' style="mix-blend-mode:multiply"' : "";
    return `<g fill="${ink}" transform="translate(${dx} ${dy})"${blend}>${marks.join("")}</g>`;
  });
  const { width, height } = SHEET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>${layers.join("")}</svg>`
  );
}
