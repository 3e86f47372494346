import { atLeast, atMost, type Check, exactly } from "./check";
import { claim } from "./claim";
import type { Pair } from "./cluster";
import { type House, MOVIE } from "./house";

const EDITS = 5;
const WITHIN_MS = 5_000;
const LOOK_AGAIN_MS = 100;
/** As a browser says it that has just written something. */
const WROTE = "matinee_wrote=1";

type Cluster = { sites: [string, string]; house: House; token: string; pair: Pair };

/** What is changed through one server, as the other one tells of it. */
export async function tryEdits({ sites: [one, other], house, token, pair }: Cluster): Promise<Check[]> {
  const by = { authorization: `Bearer ${token}` };
  const page = `${other}/movies/${MOVIE}`;
  let edits = 0;
  const rename = async () => {
    const title = `The General, cut ${++edits}`;
    await change(`${one}/api/v1/movies/${MOVIE}`, "", { title }, "PATCH", by);
    return title;
  };
  const slowest = async (count: number) => {
    const ms: number[] = [];
    for (let nth = 0; nth < count; nth++) ms.push(await untilTells(page, await rename()));
    return Math.max(...ms);
  };

  await untilTells(page, "The General");
  const rows = [
    atMost(`edits reach the other server, slowest of ${EDITS}`, "ms", await slowest(EDITS), WITHIN_MS),
  ];
  const asked = await pair.replica.countQueries();
  rows.push(atLeast("questions that the replica was asked for these pages", "questions", asked, 1));

  pair.line.hold();
  const title = await rename();
  const own = await read(page, WROTE);
  rows.push(
    exactly("who edited sees it at once there, the replica behind", "pages", Number(own.includes(title)), 1),
  );
  rows.push(atMost("edits reach it while the replica is behind", "ms", await slowest(2), WITHIN_MS));
  rows.push(...(await cancelOne([one, other], house, by)));
  pair.line.letGo();

  pair.replica.stop();
  rows.push(atMost("edits reach it once the replica is gone", "ms", await slowest(2), WITHIN_MS));
  return rows;
}

/** Of a showtime that is cancelled through one server nobody gets a seat at the other, from the answer on. */
async function cancelOne(
  [one, other]: [string, string],
  house: House,
  by: Record<string, string>,
): Promise<Check[]> {
  const [seats] = house.takePairs(1);
  if (!seats) return [];
  const { showtimeId } = seats;
  const page = `${other}/showtimes/${showtimeId}`;
  await read(page);
  await change(
    `${one}/api/v1/showtimes/${showtimeId}`,
    "/cancel",
    { reason: "The projector is broken" },
    "POST",
    by,
  );
  const claimed = await claim(other, seats);
  const availability = await fetch(`${other}/api/showtimes/${showtimeId}/availability`);
  const ms = await untilTells(page, "was cancelled");
  return [
    exactly(
      "a seat of a cancelled showtime is refused at once at the other server",
      "claims",
      Number(claimed.ok),
      0,
    ),
    exactly("its availability is gone there at once", "answers", Number(availability.status === 410), 1),
    atMost("its page there says so, the replica behind", "ms", ms, WITHIN_MS),
  ];
}

/** Changes what stands there, from what it is now. */
export async function change(
  at: string,
  below: string,
  body: object,
  method: string,
  by: Record<string, string>,
) {
  const etag = (await fetch(at, { headers: by })).headers.get("etag") ?? "";
  const answer = await fetch(at + below, {
    method,
    headers: { ...by, "content-type": "application/json", "if-match": etag },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${at}${below}: ${answer.status} ${await answer.text()}`);
}

const read = async (url: string, cookie = ""): Promise<string> =>
  (await fetch(url, { headers: { cookie } })).text();

/** How long a page that is asked for over and over took to tell something; infinity where it does not. */
export async function untilTells(url: string, words: string, mostMs = 2 * WITHIN_MS): Promise<number> {
  const begin = performance.now();
  while (performance.now() - begin < mostMs) {
    if ((await read(url)).includes(words)) return performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return Number.POSITIVE_INFINITY;
}
