import { Agent, type ClientRequest, get } from "node:http";
import { asker, buyer } from "../bench/buyer";
import type { Offered } from "../bench/offered";

/** A second, as on a busy evening of some ten cinemas. */
const VIEWS = 19;
const SALES = 2.6;
const SIGN_INS = 0.2;
const OPEN_MAPS = 25;
const MAP_OPEN_MS = 60_000;
/** More are not begun while so many wait: then it is the machine that is slow. */
const MOST_UNDER_WAY = 200;

export const pairsNeeded = (minutes: number): number => Math.ceil(minutes * 60 * SALES) + 20;

export type Counts = { views: number; sales: number; signIns: number; busy: number; faults: string[] };

/** Looks, buys, watches and guesses passwords, at a steady rate, until the time is over. */
export async function mixedTraffic(
  site: string,
  distDir: string,
  { pairs, untilMs }: { pairs: Offered[]; untilMs: number },
): Promise<Counts> {
  const counts: Counts = { views: 0, sales: 0, signIns: 0, busy: 0, faults: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const buy = buyer(site, distDir, agent);
  const showtimeIds = [...new Set(pairs.map(({ showtimeId }) => showtimeId))];
  const pages = pagesOf(showtimeIds);
  const free = [...pairs];
  const stopMaps = openMaps(site, showtimeIds);
  const fault = (error: unknown) =>
    void counts.faults.push(error instanceof Error ? error.message : `${error}`);

  const view = async (nth: number) => {
    const path = pages[nth % pages.length]?.(nth) ?? "/";
    const { status } = await asker(site, agent, `20.${(nth >> 8) & 255}.${nth & 255}.9`)({ path });
    if (status === 503) counts.busy++;
    else if (status >= 400) throw new Error(`${path}: ${status}`);
    counts.views++;
  };
  const sell = async () => {
    const pair = free.pop();
    if (!pair) throw new Error("there are no more seats to sell");
    await buy(pair);
    counts.sales++;
  };
  const guess = async (nth: number) => {
    const body = JSON.stringify({ email: `person${nth}@example.com`, password: "not this one" });
    const address = `60.${(nth >> 8) & 255}.${nth & 255}.9`;
    const { status } = await asker(
      site,
      agent,
      address,
    )({ path: "/api/sign-in", type: "application/json", body });
    if (status >= 500) throw new Error(`a sign-in: ${status}`);
    counts.signIns++;
  };
  await Promise.all([
    steadily(VIEWS, untilMs, view, fault),
    steadily(SALES, untilMs, sell, fault),
    steadily(SIGN_INS, untilMs, guess, fault),
  ]);
  stopMaps();
  agent.destroy();
  return counts;
}

/** Half of them the small answer that every open map asks for. */
function pagesOf(showtimeIds: readonly number[]): ((nth: number) => string)[] {
  const any = (nth: number) => showtimeIds[(nth * 7) % showtimeIds.length];
  const availability = (nth: number) => `/api/showtimes/${any(nth)}/availability`;
  return [
    ...[() => "/", availability, () => "/movies", availability],
    ...[(nth: number) => `/showtimes/${any(nth)}`, availability, () => "/theaters", availability],
    ...[(nth: number) => `/movies?q=movie+${nth % 40}%25`, availability],
    ...[(nth: number) => `/movies/movie-${nth % 40}`, availability],
    ...[(nth: number) => `/theaters/house-${nth % 3}`, availability],
    ...[() => "/sign-in", availability, () => "/api/me", availability],
  ];
}

async function steadily(
  perSecond: number,
  untilMs: number,
  work: (nth: number) => Promise<void>,
  fault: (error: unknown) => void,
): Promise<void> {
  const begin = performance.now();
  const underWay = new Set<Promise<void>>();
  for (let nth = 0; performance.now() < untilMs; nth++) {
    const due = begin + (nth * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
    const one: Promise<void> = work(nth)
      .catch(fault)
      .finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
}

/** Maps that stand open for a minute each; then another one is opened in their place. */
function openMaps(site: string, showtimeIds: readonly number[]): () => void {
  const maps = new Map<number, ClientRequest>();
  let isOver = false;
  const open = (place: number, nth: number): void => {
    if (isOver) return;
    const path = `/api/showtimes/${showtimeIds[(place + nth) % showtimeIds.length]}/live`;
    const headers = { "X-Forwarded-For": `80.1.${place}.9` };
    const map = get(site + path, { agent: false, headers }, (response) => response.resume());
    const timer = setTimeout(() => map.destroy(), MAP_OPEN_MS);
    map.on("error", () => {});
    map.on("close", () => {
      clearTimeout(timer);
      // one that was not let in, or was cut, is not opened again at once
      setTimeout(() => open(place, nth + 1), 1_000);
    });
    maps.set(place, map);
  };
  for (let place = 0; place < OPEN_MAPS; place++) open(place, 0);
  return () => {
    isOver = true;
    for (const map of maps.values()) map.destroy();
  };
}
