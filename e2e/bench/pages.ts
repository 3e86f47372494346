import { gzipSync } from "node:zlib";
import { compareRequests } from "./requests";
import { atLeast, atMost, type Row } from "./row";

/** Pages against a static page of the same size, availability against a handler that does nothing. */
export async function benchRequests(site: string, showtimeId: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path] of [
    ["home page against a static page of its size", "/"],
    ["showtime page against a static page of its size", `/showtimes/${showtimeId}`],
    ["list of movies against a static page of its size", "/movies"],
    ["search in the movies against a static page of its size", "/movies?q=the"],
    ["sign-in page against a static page of its size", "/sign-in"],
  ] as const) {
    const still = await staticPageOf(site, await sizeOf(site + path));
    const { value, against } = await compareRequests(site + path, still);
    rows.push(atLeast(name, "requests/s", value, against, 0.9));
  }
  const availability = `${site}/api/showtimes/${showtimeId}/availability`;
  const { value, against } = await compareRequests(availability, `${site}/bench/nothing`);
  rows.push(atLeast("availability against an empty handler", "requests/s", value, against, 0.8));
  return rows;
}

/** In English, with the seats of the largest screen and all that its parts in the browser may say. */
const MOST_HTML_KB = 24.5;

/**
 * What a browser loads first, gzipped: its scripts against those of an empty page of the same build, and the page itself,
 * which brings their words.
 */
export async function benchWeight(site: string, showtimeId: number): Promise<Row[]> {
  const path = `/showtimes/${showtimeId}`;
  const [scripts, empty] = [await scriptBytes(site, path), await scriptBytes(site, "/bench/empty")];
  const html = gzipSync(await (await fetch(site + path)).text()).length;
  return [
    atMost("first-load JavaScript of the showtime page", "kB gzip", scripts / 1024, empty / 1024, 1.25),
    atMost("the showtime page itself, in English", "kB gzip", html / 1024, MOST_HTML_KB, 1),
  ];
}

const sizeOf = async (url: string) => (await (await fetch(url)).arrayBuffer()).byteLength;

/** A static page whose answer has that many bytes, give or take one per cent: its text stands in it twice. */
async function staticPageOf(site: string, bytes: number): Promise<string> {
  let letters = Math.max(8, bytes >> 1);
  for (let turn = 0; turn < 6; turn++) {
    const size = await sizeOf(`${site}/bench/static/${letters}`);
    if (Math.abs(size - bytes) < bytes / 100) break;
    letters = Math.max(8, letters + ((bytes - size) >> 1));
  }
  return `${site}/bench/static/${letters}`;
}

async function scriptBytes(site: string, path: string): Promise<number> {
  const html = await (await fetch(site + path)).text();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"(?![^>]*noModule)/g)].map((match) => match[1]),
  );
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(await (await fetch(new URL(source ?? "", site))).text()).length;
  return bytes;
}
