import sharp from "sharp";
import { directionOfText } from "@/lib/words/tickets/paper-text";
import { breakLines, type Lettering, setLine } from "./lettering";

/** What networks ask for, and crop least. */
export const PICTURE = { width: 1200, height: 630 };

const PAPER = "#f8f4ea";
const INK = "#2a1c14";
const SOFT = "#5f4a3c";
const ACCENT = "#8e1b1b";

const MARGIN = 72;
/** As posters are: two to three. */
const POSTER_WIDTH = 420;
const TITLE_SIZES = [92, 76, 62, 50];
const TITLE_LINES = 3;

export type SharePicture = {
  title: string;
  /** Under the title, from the strongest on; empty ones are left out. */
  lines: readonly string[];
  /** At the foot. */
  foot: string;
  /** A picture as it is kept, and its ground colour; null where there is none. */
  poster: { image: Buffer | null; tint: string } | null;
};

type SetTitle = { lettering: Lettering; lines: string[] };

/** The largest size at which the title stands in so many lines; the smallest where there is none. */
export function setTitle(title: string, width: number): SetTitle {
  const whole = title.split(/\s+/).filter(Boolean).join(" ");
  const base = directionOfText(whole);
  let set: SetTitle | undefined;
  for (const size of TITLE_SIZES) {
    const lettering: Lettering = { face: "display", size, base };
    set = { lettering, lines: breakLines(title, lettering, { width, lines: TITLE_LINES }) };
    if (set.lines.join(" ") === whole) return set;
  }
  if (!set) throw new Error("no size for a title");
  return set;
}

/** What is shown of a page where it is shared: a JPEG of our own paper, ink and letters. */
export async function drawSharePicture({ title, lines, foot, poster }: SharePicture): Promise<Buffer> {
  const left = (poster ? POSTER_WIDTH : 0) + MARGIN;
  const room = PICTURE.width - left - MARGIN;
  const outlines: string[] = [];
  const put = (text: string, lettering: Lettering, y: number, ink: string) => {
    const { path } = setLine(text, lettering);
    if (path) outlines.push(`<path transform="translate(${left} ${y})" fill="${ink}" d="${path}"/>`);
  };
  const set = setTitle(title, room);
  const { size } = set.lettering;
  let y = MARGIN + 44 + size * 0.8;
  for (const line of set.lines) {
    put(line, set.lettering, y, INK);
    y += size * 1.08;
  }
  y += 8;
  const small: Lettering = { face: "text", size: 34 };
  for (const [at, line] of lines.filter(Boolean).entries()) {
    const [shown = ""] = breakLines(line, small, { width: room, lines: 1 });
    put(shown, small, y, at === 0 ? INK : SOFT);
    y += 48;
  }
  const base = PICTURE.height - MARGIN;
  put(foot, { face: "display", size: 34 }, base, ACCENT);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
    <rect x="${left}" y="${MARGIN}" width="96" height="8" fill="${ACCENT}"/>${outlines.join("")}</svg>`;
  const parts = await Promise.all([...(poster ? [posterPart(poster)] : []), { input: Buffer.from(svg) }]);
  return sharp({ create: { ...PICTURE, channels: 3, background: PAPER } })
    .composite(parts.map((part) => ({ left: 0, top: 0, ...part })))
    .jpeg({ quality: 86, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

/** The poster over the whole height; where its picture lies elsewhere, its ground colour. */
async function posterPart({ image, tint }: NonNullable<SharePicture["poster"]>) {
  const size = { width: POSTER_WIDTH, height: PICTURE.height };
  const ground = sharp({ create: { ...size, channels: 3, background: tint } });
  const drawn = image ? sharp(image).resize({ ...size, fit: "cover" }) : ground;
  return { input: await drawn.png().toBuffer() };
}
