import { encode } from "uqr";

/**
 * Readers undo whichever mask a code says that it has. To try all eight costs eight times as much as the code; of our
 * tickets' codes this one is on average within a twentieth of the best, by the standard's own measure.
 */
const MASK = 2;

/** A QR code in black on white, whatever the theme: scanners want it so. */
export function QrCode({ value, label }: { value: string; label: string }) {
  const { size, data } = encode(value, { ecc: "M", border: 3, maskPattern: MASK });
  const path = data.map(pathOfRow).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block size-full rounded-md bg-white [forced-color-adjust:none]"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Dark squares side by side are one: there are half as many, and a page of tickets is mostly these. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
