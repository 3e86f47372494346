/** Asks once at a time, and again only `ms` after an answer: meanwhile everybody has the same. A failure is not kept. */
export function keptFor<T>(
  ms: number,
  ask: () => Promise<T>,
  clock: () => number = () => performance.now(),
): () => Promise<T> {
  let last: { answer: Promise<T>; until: number } | null = null;
  return () => {
    if (last && clock() < last.until) return last.answer;
    const asked = { answer: ask(), until: Number.POSITIVE_INFINITY };
    last = asked;
    const keep = (forMs: number) => () => {
      asked.until = clock() + forMs;
    };
    asked.answer.then(keep(ms), keep(0));
    return asked.answer;
  };
}
