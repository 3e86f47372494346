import { env } from "@/lib/env";
import { plainPage } from "@/lib/local-path";
import { slugFromUrl } from "@/lib/slug";

export type Embedded = { kind: "theaters" | "movies"; slug: string };

const side = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;

/** The page of ours that an address names, if it can be embedded; null for every other. */
export function embeddedAt(address: string): Embedded | null {
  const url = URL.parse(address);
  if (url?.origin !== new URL(env.APP_URL).origin) return null;
  const [, kind, part = ""] = /^\/(theaters|movies)\/([^/]+)\/?$/.exec(plainPage(url.pathname)) ?? [];
  const slug = slugFromUrl(part);
  return slug && (kind === "theaters" || kind === "movies") ? { kind, slug } : null;
}

const WIDTH = 640;
const HEIGHT = 600;

/** How large a frame may be: ours, unless whoever asks has less room. */
export const sizeFor = (query: URLSearchParams): { width: number; height: number } => ({
  width: Math.min(WIDTH, side(query.get("maxwidth")) ?? WIDTH),
  height: Math.min(HEIGHT, side(query.get("maxheight")) ?? HEIGHT),
});
