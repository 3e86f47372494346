import type { Agent } from "node:http";
import { SEAT_FREE, unpackStates } from "@/lib/claims/availability";
import { percentile } from "../row";
import { atMostOf, exactlyOf, type Figure, shareOf } from "./figure";
import type { House } from "./house";
import { newPerson, type Person } from "./person";
import type { Tally } from "./tally";

/** Who is turned away so often has waited for minutes. */
const PATIENCE = 60;
const TRIES = 40;
const TOGETHER = 100;

type End = { seatIds: number[]; isAtCheckout: boolean; ms: number };

/** All come at one second and stay until they hold two seats of the one showtime, or none is free. */
export async function rushAtOneSecond(
  { site, lines, tally }: { site: string; lines: Agent; tally: Tally },
  { hot }: House,
  people: number,
): Promise<Figure[]> {
  const everyone = Array.from({ length: people }, () => newPerson(site, lines, tally));
  // they have been here before, and have their cookies
  const path = `/api/showtimes/${hot.showtimeId}/hold`;
  const known = { errand: "seats", path, body: { take: [], give: [] } } as const;
  for (let at = 0; at < people; at += TOGETHER)
    await Promise.all(
      everyone.slice(at, at + TOGETHER).map((person) => person.askPatiently(known, PATIENCE)),
    );
  const begin = performance.now();
  const ends = await Promise.all(everyone.map((person, at) => takeTwo(person, hot, at, begin)));
  const held = ends.filter(({ seatIds }) => seatIds.length > 0);
  const seats = held.flatMap(({ seatIds }) => seatIds);
  const waits = ends.map(({ ms }) => ms / 1_000);
  const lastHeld = Math.max(...held.map(({ ms }) => ms)) / 1_000;
  return [
    exactlyOf("seats held twice", "seats", seats.length - new Set(seats).size, 0),
    exactlyOf(`seats held, by ${people} people at one second`, "seats", seats.length, hot.seatIds.length),
    shareOf(
      "held seats that reached checkout",
      held.filter(({ isAtCheckout }) => isAtCheckout).length / held.length,
      0.999,
    ),
    atMostOf("until the last seat was held", "s", lastHeld, 120),
    atMostOf("until somebody held seats or heard that none was free, p50", "s", percentile(waits, 0.5), 60),
    atMostOf("the same, p99", "s", percentile(waits, 0.99), 120),
  ];
}

/** Takes the pair of so many, or any other that is free, and looks at its checkout. */
export async function takeTwo(person: Person, hot: House["hot"], at: number, begin: number): Promise<End> {
  const end = (seatIds: number[], isAtCheckout: boolean): End => ({
    ...{ seatIds, isAtCheckout },
    ms: performance.now() - begin,
  });
  let wish = hot.pairs[at % hot.pairs.length]?.seatIds;
  for (let time = 0; wish && time < TRIES; time++) {
    const answer = await person.swap(hot.showtimeId, { take: wish, give: [] }, PATIENCE);
    if (answer?.ok && answer.hold) {
      const held = end(answer.hold.seatIds, false);
      const checkout = await person.ask({ errand: "checkout", path: `/checkout/${answer.hold.id}` });
      return { ...held, isAtCheckout: checkout.status === 200 };
    }
    wish = await findFree(person, hot);
  }
  return end([], false);
}

/** Any pair that is free, as the map shows it. */
async function findFree(person: Person, { showtimeId, seatIds, pairs }: House["hot"]) {
  const path = `/api/showtimes/${showtimeId}/availability`;
  const { status, text } = await person.askPatiently({ errand: "seats", path }, PATIENCE);
  if (status !== 200) return undefined;
  const states = unpackStates(text, seatIds.length);
  const free = pairs.filter((_, at) => states[2 * at] === SEAT_FREE && states[2 * at + 1] === SEAT_FREE);
  return free[Math.floor(Math.random() * free.length)]?.seatIds;
}
