import { LEAST_LIMIT } from "./limit";

/** How long a request waited until it began; null: it waited for so long that it is to come again. */
type Waited = number | null;

type Waiting = { sinceMs: number; go: (waited: Waited) => void };

export type Turnstile = {
  /** A new connection has come in. */
  knock: () => void;
  /** Null where a request may begin at once. `goesFirst` is asked only where there is something to wait for. */
  enter: (goesFirst: () => boolean) => Promise<Waited> | null;
};

/** Outside of this file time is the process's own. */
type Clockwork = { nextTurn: (then: () => void) => void; nowMs: () => number };

/**
 * A turn of the event loop takes in one new connection, whatever else it does (libuv 1.52): so many turns at most bring in
 * who knocks before one more request begins.
 */
const MOST_TURNS = 32;
/** Who has waited so long is told to come again, and does not wait for what comes late anyway. */
export const LONGEST_WAIT_MS = 3_000;
/**
 * Lets requests begin one a turn of the event loop. Begun all at once they would make each turn as long as there are many of
 * them, and new connections would wait in the kernel, which cuts them in the end: unseen, and so neither answered nor turned
 * away. Who waits for somebody else meanwhile, as for a database, keeps nobody from beginning: such turns are short.
 */
export function openTurnstile(
  { nextTurn, nowMs }: Clockwork = { nextTurn: setImmediate, nowMs: () => performance.now() },
): Turnstile {
  const first: Waiting[] = [];
  const others: Waiting[] = [];
  let isTurning = false;
  let hasKnocked = false;
  let turns = 0;

  function turnOn(): void {
    if (isTurning) return;
    isTurning = true;
    nextTurn(turn);
  }

  function turn(): void {
    isTurning = false;
    if (hasKnocked && turns < MOST_TURNS) {
      hasKnocked = false;
      turns++;
      turnOn();
      return;
    }
    [hasKnocked, turns] = [false, 0];
    sendLateAway();
    const next = first.shift() ?? others.shift();
    if (!next) return;
    turnOn();
    next.go(nowMs() - next.sinceMs);
  }

  /** The oldest are in front. Where few wait it is the machine that is slow, and coming again would help nobody. */
  function sendLateAway(): void {
    const late = nowMs() - LONGEST_WAIT_MS;
    while (others.length > LEAST_LIMIT && (others[0]?.sinceMs ?? late) < late) others.shift()?.go(null);
  }

  return {
    knock: () => {
      hasKnocked = true;
      turnOn();
    },
    enter: (goesFirst) => {
      if (!isTurning) {
        turnOn();
        return null;
      }
      const lane = goesFirst() ? first : others;
      return new Promise((go) => lane.push({ sinceMs: nowMs(), go }));
    },
  };
}
