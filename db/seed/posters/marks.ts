/** Marks of a plate: SVG without a fill of its own, which the plate's ink gives. */
const fixed = (value: number) => String(Math.round(value * 10) / 10);

type Point = readonly [x: number, y: number];

export const circle = (x: number, y: number, radius: number) =>
  `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `<ellipse cx="${fixed(x)}" cy="${fixed(y)}" rx="${fixed(rx)}" ry="${fixed(ry)}"/>`;

export const rect = (x: number, y: number, width: number, height: number, radius = 0) =>
  `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" rx="${radius}"/>`;

export const polygon = (...points: Point[]) =>
  `<polygon points="${points.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join(" ")}"/>`;

/** A filled shape of SVG path data; holes by the even-odd rule. */
export const shape = (data: string) => `<path fill-rule="evenodd" d="${data}"/>`;

/** A line drawn in the plate's ink. */
export const stroke = (ink: string, width: number, data: string, cap: "round" | "butt" = "round") =>
  `<path fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="round" d="${data}"/>`;

export const ring = (x: number, y: number, outer: number, inner: number) =>
  shape(`${circlePath(x, y, outer)}${circlePath(x, y, inner)}`);

const circlePath = (x: number, y: number, radius: number) =>
  `M${fixed(x - radius)} ${fixed(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** The point at an angle in degrees, clockwise from the top. */
export function polar(x: number, y: number, radius: number, angle: number): Point {
  const radians = ((angle - 90) * Math.PI) / 180;
  return [x + radius * Math.cos(radians), y + radius * Math.sin(radians)];
}

/** Wedges around a point, each `spread` degrees wide, between two radii. */
export const rays = (
  [x, y]: Point,
  { inner, outer, spread }: { inner: number; outer: number; spread: number },
  angles: readonly number[],
) =>
  angles
    .map((angle) =>
      polygon(
        polar(x, y, inner, angle - spread / 2),
        polar(x, y, outer, angle - spread / 2),
        polar(x, y, outer, angle + spread / 2),
        polar(x, y, inner, angle + spread / 2),
      ),
    )
    .join("");

/** `count` numbers from `from` in even steps. */
export const series = (count: number, from: number, step: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step);

export const moved = (x: number, y: number, ...marks: string[]) =>
  `<g transform="translate(${fixed(x)} ${fixed(y)})">${marks.join("")}</g>`;

export const turned = (angle: number, [x, y]: Point, ...marks: string[]) =>
  `<g transform="rotate(${fixed(angle)} ${fixed(x)} ${fixed(y)})">${marks.join("")}</g>`;

export const scaled = (sx: number, sy: number, ...marks: string[]) =>
  `<g transform="scale(${sx} ${sy})">${marks.join("")}</g>`;

/** What lies inside a circle, and nothing outside it. */
export const porthole = (id: string, x: number, y: number, radius: number, ...marks: string[]) =>
  `<clipPath id="${id}">${circle(x, y, radius)}</clipPath><g clip-path="url(#${id})">${marks.join("")}</g>`;
