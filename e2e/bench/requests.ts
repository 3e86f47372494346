import autocannon from "autocannon";

const CONNECTIONS = 16;
const WARM_UP_S = 2;
const ROUND_S = 1.5;
const ROUNDS = 11;

export type Pair = { value: number; against: number };

/** How fast it went, and how many cores the asking itself kept busy. */
export type Load = { perSecond: number; askingCores: number };

/**
 * Requests a second of an address and of the one it is held against, measured right after one another many times, so
 * that a slow moment of the machine meets both; the pair with the median ratio. Any answer but 200 ends the bench.
 */
export async function compareRequests(
  url: string,
  against: string,
  /** What the first address is worth. */
  worth = ({ perSecond }: Load): number => perSecond,
): Promise<Pair> {
  const pairs: Pair[] = [];
  await load(url, WARM_UP_S);
  await load(against, WARM_UP_S);
  for (let round = 0; round < ROUNDS; round++)
    pairs.push({
      value: worth(await load(url, ROUND_S)),
      against: (await load(against, ROUND_S)).perSecond,
    });
  pairs.sort((a, b) => a.value / a.against - b.value / b.against);
  return pairs[ROUNDS >> 1] as Pair;
}

async function load(url: string, duration: number): Promise<Load> {
  const before = process.cpuUsage();
  const {
    requests,
    non2xx,
    errors,
    duration: took,
  } = await autocannon({ url, connections: CONNECTIONS, duration });
  if (non2xx > 0 || errors > 0) throw new Error(`${url} answered ${non2xx} times with an error`);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: requests.total / took, askingCores: (user + system) / 1_000_000 / took };
}
