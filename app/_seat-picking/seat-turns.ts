import type { Move } from "./choice";

type Query = Pick<Move, "take" | "give">;

type Sent = { asked: Query | null; done: Promise<unknown> };

/**
 * Sends what is asked for at once, beside what is on its way, unless its order matters: after whatever touches the same
 * seats, and seats are taken after those that make room for them were released. Null asks alone: the server chooses
 * the seats, or nobody knows yet who asks.
 */
export function seatTurns() {
  let underWay: Sent[] = [];
  return function inTurn<Answer>(asked: Query | null, send: () => Promise<Answer>): Promise<Answer> {
    const before = underWay.filter((sent) => mustWait(asked, sent.asked)).map(({ done }) => done);
    const answer = before.length > 0 ? Promise.all(before).then(send) : send();
    const sent = { asked, done: answer.catch(() => {}) };
    underWay.push(sent);
    void sent.done.then(() => {
      underWay = underWay.filter((other) => other !== sent);
    });
    return answer;
  };
}

function mustWait(asked: Query | null, before: Query | null): boolean {
  if (!asked || !before) return true;
  if (asked.take.length > 0 && before.give.length > 0) return true;
  const seats = [...before.take, ...before.give];
  return [...asked.take, ...asked.give].some((id) => seats.includes(id));
}
