import { Agent } from "node:http";
import { buyer } from "@/e2e/bench/buyer";
import { CONNECTIONS } from "@/e2e/bench/hold-requests";
import type { Offered } from "@/e2e/bench/offered";

/** What is sold through which server. */
export type Lot = { site: string; pairs: Offered[] };
export type Sold = { bookings: number; perSecond: number };

/** Nobody buys under the name of somebody before. */
const A_LOT = 10_000;
let lots = 0;

/** Sells through all of the servers at once, each over its share of the connections, until all is sold or the time is over. */
export async function sellThrough(distDir: string, given: Lot[], seconds: number): Promise<Sold> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begin = performance.now();
  const isOver = () => performance.now() - begin > seconds * 1_000;
  let bookings = 0;
  const sellLot = async ({ site, pairs }: Lot) => {
    const free = [...pairs];
    const buy = buyer(site, distDir, agent, lots++ * A_LOT);
    await Promise.all(
      Array.from({ length: Math.ceil(CONNECTIONS / given.length) }, async () => {
        for (let pair = free.pop(); pair && !isOver(); pair = free.pop()) {
          await buy(pair);
          bookings++;
        }
      }),
    );
  };
  try {
    await Promise.all(given.map(sellLot));
    return { bookings, perSecond: bookings / ((performance.now() - begin) / 1_000) };
  } finally {
    agent.destroy();
  }
}

/** A page of each kind that a sale asks for is made once before it is timed. */
export const warmUp = (distDir: string, given: Lot[]): Promise<Sold> => sellThrough(distDir, given, 60);
