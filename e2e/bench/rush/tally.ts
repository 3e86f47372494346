/** What people asked for, as they would call it. */
export type Errand = "page" | "room" | "seats" | "hold" | "release" | "checkout";

/** How requests ended, by errand. */
export type Tally = {
  note: (errand: Errand, status: number, retryAfter: string | undefined) => void;
  /** No answer came at all. */
  noteCut: (errand: Errand, why: string) => void;
  /** Answers by errand and status, and lines that were cut. */
  all: () => Record<string, number>;
  /** 5xx but 503, 503 without a word when to come again, and no answer. */
  faults: () => number;
};

export function openTally(): Tally {
  const counts = new Map<string, number>();
  let faults = 0;
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    note: (errand, status, retryAfter) => {
      count(`${errand} ${status}`);
      if (status >= 500 && !(status === 503 && Number(retryAfter) >= 1)) faults++;
    },
    noteCut: (errand, why) => {
      count(`${errand} cut: ${why}`);
      faults++;
    },
    all: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    faults: () => faults,
  };
}
