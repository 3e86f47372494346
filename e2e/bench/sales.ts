import { Agent } from "node:http";
import { buyer } from "./buyer";
import { CONNECTIONS } from "./hold-requests";
import type { Offered } from "./offered";
import { atLeast, atMost, median, percentile, type Row } from "./row";

const A_ROUND = 120;
const ROUNDS = 3;
/** As an opening night comes: so many a second begin, whoever waits. */
const RATE = 20;
const STEADY = 300;
/** Pairs of seats that all of it sells, and a few to begin with. */
const WARM_UP = 20;
export const SALES = WARM_UP + ROUNDS * A_ROUND + STEADY;

/** Two seats held, paid for and on the screen as tickets, through HTTP and as a browser asks: all at once, and at a steady rate. */
export async function benchSales(site: string, distDir: string, pairs: Offered[]): Promise<Row[]> {
  const free = [...pairs];
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const buy = buyer(site, distDir, agent);
  const round = async (count: number) => {
    const mine = free.splice(0, count);
    const begin = performance.now();
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (let pair = mine.pop(); pair; pair = mine.pop()) await buy(pair);
      }),
    );
    return count / ((performance.now() - begin) / 1_000);
  };
  try {
    await round(WARM_UP);
    const perSecond: number[] = [];
    for (let at = 0; at < ROUNDS; at++) perSecond.push(await round(A_ROUND));
    const ms = await steadily(free.splice(0, STEADY), buy);
    return [
      atLeast(
        `sales over ${CONNECTIONS} connections: claim, pay, tickets`,
        "bookings/s",
        median(perSecond),
        RATE,
        1,
      ),
      atMost(`a sale at ${RATE} a second, p50`, "ms", percentile(ms, 0.5), 250, 1),
      atMost(`a sale at ${RATE} a second, p99`, "ms", percentile(ms, 0.99), 1_000, 1),
    ];
  } finally {
    agent.destroy();
  }
}

/** How long each took from the moment that it was due. */
function steadily(pairs: Offered[], buy: (pair: Offered) => Promise<void>): Promise<number[]> {
  const begin = performance.now();
  return Promise.all(
    pairs.map(async (pair, at) => {
      const due = begin + (at * 1_000) / RATE;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      await buy(pair);
      return performance.now() - due;
    }),
  );
}
