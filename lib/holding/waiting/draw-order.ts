import { createHmac } from "node:crypto";
import { ROOM_LIMITS } from "./waiting-limits";

/** Somebody who stands in the room, and the marks of their networks, the narrowest first. */
export type Present = { visitorId: string; from: readonly (string | null)[] };

/**
 * The order of those present: by lots, which are the HMAC of each one's mark with a seed that nobody knew while they came.
 * Of one network only some are drawn among all; its others are drawn in later rounds, behind everyone of the one before.
 * Each round is drawn by lots of its own: those by which a crowd's luckiest came into it would put them first.
 */
export function drawOrder(present: readonly Present[], seed: string): string[] {
  const lotOf = (what: string, { visitorId }: Present) =>
    createHmac("sha256", seed).update(`${what} ${visitorId}`).digest("hex");
  const byLot = (what: string, people: readonly Present[]) =>
    people
      .map((one) => ({ one, lot: lotOf(what, one) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .map(({ one }) => one);
  const rounds: Present[][] = [];
  const roomIn = roomPerRound();
  for (const one of byLot("round", present)) {
    const at = roomIn(one.from);
    for (let round = rounds.length; round <= at; round++) rounds.push([]);
    rounds[at]?.push(one);
  }
  return rounds.flatMap((round) => byLot("order", round)).map(({ visitorId }) => visitorId);
}

/** Finds the first round in which all networks of somebody have a place left, and takes it. */
function roomPerRound(): (from: Present["from"]) => number {
  const taken = new Map<string, number>();
  return (from) => {
    const of = ROOM_LIMITS.flatMap(({ drawnFirst }, level) => {
      const mark = from[level];
      return mark ? [{ drawnFirst, key: `${level} ${mark}` }] : [];
    });
    const countOf = (key: string, round: number) => taken.get(`${key} ${round}`) ?? 0;
    let round = 0;
    while (of.some(({ key, drawnFirst }) => countOf(key, round) >= drawnFirst)) round++;
    for (const { key } of of) taken.set(`${key} ${round}`, countOf(key, round) + 1);
    return round;
  };
}
