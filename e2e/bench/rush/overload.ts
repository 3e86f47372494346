import type { Agent } from "node:http";
import type { Pair } from "../claims";
import { median } from "../row";
import { atMostOf, exactlyOf, type Figure, shareOf, told } from "./figure";
import { newPerson } from "./person";
import type { Tally } from "./tally";

type Site = { site: string; lines: Agent; tally: Tally };

const TIMES_THE_PEAK = 3;
/** At each of these is tried how much is served; the most counts. */
const AT_ONCE = [8, 16, 32];
const PEAK_S = 5;
/** How often somebody comes again who was turned away. */
const PATIENCE = 3;
const QUIET_JOURNEYS = 20;
const NORMAL_IN_A_ROW = 5;
const NORMAL_WITHIN_S = 30;
const GIVEN_UP_S = 90;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What is served at its best, then three times as many people as that, who come whether or not others wait, and how soon
 * all is as it was before.
 */
export async function overload(at: Site, pairs: Pair[], seconds: number): Promise<Figure[]> {
  const free = [...pairs];
  const visit = () => journey(at, free);
  const before = await quietly(visit);
  let peak = 0;
  for (const count of AT_ONCE) peak = Math.max(peak, await steadily(visit, count));
  const reached = await manyMore(visit, TIMES_THE_PEAK * peak, seconds);
  const recovery = await untilNormal(visit, before);
  return [
    told("people at checkout at the peak", "people/s", peak),
    told(
      `at checkout while ${TIMES_THE_PEAK} times as many come, for ${seconds} s`,
      "people/s",
      reached.perSecond,
    ),
    shareOf("the same against the peak", reached.perSecond / peak, 0.8),
    exactlyOf("holds among them that did not reach checkout", "holds", reached.lost, 0),
    atMostOf("until a visit takes no longer than before", "s", recovery, NORMAL_WITHIN_S),
  ];
}

type Outcome = "served" | "turned-away" | "lost";

/** Looks at the map, holds two seats, goes to checkout; and releases them, so that there are some for the next. */
async function journey(at: Site, free: Pair[]): Promise<Outcome> {
  const pair = free.shift();
  if (!pair) return "turned-away";
  const { showtimeId, seatIds } = pair;
  const person = newPerson(at.site, at.lines, at.tally);
  try {
    const page = await person.askPatiently({ errand: "page", path: `/showtimes/${showtimeId}` }, PATIENCE);
    if (page.status !== 200) return "turned-away";
    const answer = await person.swap(showtimeId, { take: seatIds, give: [] }, PATIENCE);
    if (!answer) return "turned-away";
    if (!answer.ok || !answer.hold) throw new Error(`a hold was refused: ${answer.code}`);
    const { status } = await person.ask({ errand: "checkout", path: `/checkout/${answer.hold.id}` });
    await person.swap(showtimeId, { take: [], give: seatIds }, PATIENCE);
    return status === 200 ? "served" : "lost";
  } finally {
    free.push(pair);
  }
}

/** How long a visit takes with nobody else there. */
async function quietly(visit: () => Promise<Outcome>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < QUIET_JOURNEYS; i++) took.push((await timed(visit)).ms);
  return median(took);
}

async function timed(visit: () => Promise<Outcome>) {
  const begin = performance.now();
  const outcome = await visit();
  return { outcome, ms: performance.now() - begin };
}

/** How many are served a second, each coming as soon as the one before has gone. */
async function steadily(visit: () => Promise<Outcome>, count: number): Promise<number> {
  const begin = performance.now();
  let served = 0;
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (performance.now() - begin < PEAK_S * 1_000) if ((await visit()) === "served") served++;
    }),
  );
  return served / ((performance.now() - begin) / 1_000);
}

/**
 * So many come a second, whoever waits. Those count who are served while others come, once the first third of the time is
 * over: until then nobody has been through it.
 */
async function manyMore(visit: () => Promise<Outcome>, rate: number, seconds: number) {
  const begin = performance.now();
  const since = () => (performance.now() - begin) / 1_000;
  const isOver = () => since() >= seconds;
  const counts: Record<Outcome | "in-time", number> = { served: 0, "turned-away": 0, lost: 0, "in-time": 0 };
  const visits: Promise<void>[] = [];
  for (let came = 0; !isOver(); ) {
    for (const due = since() * rate; came < due; came++)
      visits.push(
        visit().then((outcome) => {
          counts[outcome]++;
          if (outcome === "served" && since() >= seconds / 3 && !isOver()) counts["in-time"]++;
        }),
      );
    await wait(5);
  }
  const perSecond = counts["in-time"] / ((seconds * 2) / 3);
  await Promise.race([Promise.all(visits), wait(5_000)]);
  return { perSecond, lost: counts.lost };
}

/** Seconds until visits take again what they took, one after the other. */
async function untilNormal(visit: () => Promise<Outcome>, beforeMs: number): Promise<number> {
  const begin = performance.now();
  const since = () => (performance.now() - begin) / 1_000;
  for (let inARow = 0, first = 0; since() < GIVEN_UP_S; ) {
    const at = since();
    const { outcome, ms } = await timed(visit);
    const isNormal = outcome === "served" && ms <= Math.max(2 * beforeMs, beforeMs + 50);
    first = isNormal && inARow > 0 ? first : at;
    inARow = isNormal ? inARow + 1 : 0;
    if (inARow === NORMAL_IN_A_ROW) return first;
    await wait(100);
  }
  return GIVEN_UP_S;
}
