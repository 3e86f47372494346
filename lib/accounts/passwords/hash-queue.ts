import { fail, ok, type Result } from "@/lib/result";

/** Who waits: someone whom this server knows already, or a stranger from a network; null where nobody can tell which. */
export type Turn = { isKnown: true } | { isKnown: false; network: string | null };

export type HashQueue = <T>(turn: Turn, work: () => Promise<T>) => Promise<Result<T, "busy">>;

/** `waiting`: strangers in all, and as many known ones besides. */
type Room = { atOnce: number; waiting: number; waitingPerNetwork: number };

/**
 * Runs at most `atOnce` works side by side and turns away whom there is no room for. Known ones come first; strangers
 * take turns by their networks, so that a hundred from one come after one from each other.
 */
export function openHashQueue({ atOnce, waiting, waitingPerNetwork }: Room): HashQueue {
  let running = 0;
  let strangers = 0;
  const known: (() => void)[] = [];
  // the first line is served next; then its network stands last
  const lines = new Map<string, (() => void)[]>();

  function standInLine(turn: Turn): Promise<void> | null {
    if (turn.isKnown) return known.length < waiting ? new Promise((resolve) => known.push(resolve)) : null;
    const network = turn.network ?? "";
    const line = lines.get(network) ?? [];
    const room = turn.network === null ? waiting : waitingPerNetwork;
    if (strangers >= waiting || line.length >= room) return null;
    lines.set(network, line);
    strangers++;
    return new Promise((resolve) => line.push(resolve));
  }

  function callNext(): (() => void) | undefined {
    const first = known.shift();
    if (first) return first;
    for (const [network, line] of lines) {
      lines.delete(network);
      if (line.length > 1) lines.set(network, line);
      strangers--;
      return line.shift();
    }
    return undefined;
  }

  return async (turn, work) => {
    if (running < atOnce) running++;
    else {
      const called = standInLine(turn);
      if (!called) return fail("busy");
      await called;
    }
    try {
      return ok(await work());
    } finally {
      const next = callNext();
      if (next) next();
      else running--;
    }
  };
}
