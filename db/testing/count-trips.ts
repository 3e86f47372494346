import { type Database, databaseOver } from "../client";

/**
 * The same database, with a count of how often its user waited for it. What is asked in one turn of the event loop is one
 * round trip, as a batch is one, and is answered together; what is asked after an answer is the next. `take` answers
 * them and begins anew. What a page asks beside the question of who is looking goes with that, though a cookie is
 * deciphered in the turns between: the first trip after `take(first)` is over once SQL with `first` in it was asked.
 */
export function countTrips({ engine }: Database): { db: Database; take: (first?: string) => number } {
  let trips = 0;
  let awaited = "";
  let open: { asked: Promise<unknown>[]; over: Promise<unknown> } | null = null;

  function newTrip() {
    trips++;
    const asked: Promise<unknown>[] = [];
    const over = new Promise((answered) => {
      const close = () => {
        if (awaited) return void setImmediate(close);
        open = null;
        void Promise.allSettled(asked).then(answered);
      };
      setImmediate(close);
    });
    return { asked, over };
  }

  const count =
    <Query, Answered>(ask: (asked: Query) => Promise<Answered>) =>
    async (asked: Query): Promise<Answered> => {
      if (JSON.stringify(asked).includes(awaited)) awaited = "";
      open ??= newTrip();
      const answer = ask(asked);
      open.asked.push(answer);
      await open.over;
      return answer;
    };

  const db = databaseOver({ ...engine, execute: count(engine.execute), batch: count(engine.batch) });
  const take = (first = "") => {
    const counted = trips;
    trips = 0;
    awaited = first;
    return counted;
  };
  return { db, take };
}
