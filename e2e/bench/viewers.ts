import { get } from "node:http";

/**
 * Many viewers of one showtime, in a process of their own so that they do not slow down what they measure. Told
 * `{ open, url }` it opens them and says `{ opened }`; told `{ expect }` it says `{ arrivals }`: when, in UTC
 * milliseconds, the next event reached each of so many viewers.
 */
export type ToViewers = { open: number; url: string } | { expect: number };
export type FromViewers = { opened: number } | { arrivals: number[] };

const TOGETHER = 50;
const PATIENCE_MS = 3_000;

let arrivals: number[] = [];
let expected = Number.POSITIVE_INFINITY;

const say = (message: FromViewers) => process.send?.(message);

process.on("message", async (message: ToViewers) => {
  if ("expect" in message) return collect(message.expect);
  let opened = 0;
  while (opened < message.open) {
    const batch = Math.min(TOGETHER, message.open - opened);
    await Promise.all(Array.from({ length: batch }, () => openViewer(message.url)));
    opened += batch;
  }
  say({ opened });
});
process.on("disconnect", () => process.exit());

/** Resolves with the first event, which says how the seats stand. */
const openViewer = (url: string) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`a viewer was answered ${response.statusCode}`));
      response.on("data", (chunk: Buffer) => {
        if (!chunk.includes("id: ")) return;
        resolve();
        arrivals.push(Date.now());
        if (arrivals.length === expected) finish();
      });
    }).on("error", reject);
  });

function collect(count: number): void {
  arrivals = [];
  expected = count;
  const own = arrivals;
  setTimeout(() => own === arrivals && expected === count && finish(), PATIENCE_MS);
}

function finish(): void {
  say({ arrivals });
  expected = Number.POSITIVE_INFINITY;
}
