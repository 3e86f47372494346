import { type Database, databaseOver } from "../client";

/**
 * The same database, with a count of how often its user waited for it. What is asked in one turn of the event loop is one
 * round trip, as a batch is one, and is answered together; what is asked after an answer is the next. `take` answers
 * them and begins anew.
 */
export function countTrips({ engine }: Database): { db: Database; take: () => number } {
  let trips = 0;
  let open: { asked: Promise<unknown>[]; over: Promise<unknown> } | null = null;

  function newTrip() {
    trips++;
    const asked: Promise<unknown>[] = [];
    const over = new Promise((answered) => {
      setImmediate(() => {
        open = null;
        void Promise.allSettled(asked).then(answered);
      });
    });
    return { asked, over };
  }

  const count =
    <Query, Answered>(ask: (asked: Query) => Promise<Answered>) =>
    async (asked: Query): Promise<Answered> => {
      open ??= newTrip();
      const answer = ask(asked);
      open.asked.push(answer);
      await open.over;
      return answer;
    };

  const db = databaseOver({ ...engine, execute: count(engine.execute), batch: count(engine.batch) });
  const take = () => {
    const counted = trips;
    trips = 0;
    return counted;
  };
  return { db, take };
}
