import autocannon from "autocannon";
import { median } from "./row";

const CONNECTIONS = 20;
const SECONDS = 2;
const ROUNDS = 5;

/**
 * Requests a second of several addresses, measured in turns so that a slow minute of the machine meets them all alike;
 * the median of the rounds. Any answer but 200 ends the bench.
 */
export async function requestsPerSecond(urls: string[]): Promise<number[]> {
  const figures = urls.map((): number[] => []);
  for (const url of urls) await load(url, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, url] of urls.entries()) figures[i]?.push(await load(url, SECONDS));
  }
  return figures.map(median);
}

async function load(url: string, duration: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${result.non2xx} times with an error`);
  return result.requests.average;
}
