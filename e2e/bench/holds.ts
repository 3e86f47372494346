import type { Pair } from "./claims";
import { type Caller, CONNECTIONS, holdRequests, type Sending, sendAll } from "./hold-requests";
import { atLeast, atMost, exactly, median, percentile, type Row } from "./row";

const ROUNDS = 5;
const A_ROUND = 200;
const RIVALS = 50;
const RACES = 20;
/** Pairs of seats that the rounds and the races need, and as many again for a showtime that is left out. */
export const HOLDS = 2 * 2 * (ROUNDS + 1) * A_ROUND + RACES;

type Round = { perSecond: number; perCoreSecond: number; ms: number[] };

/**
 * Two-seat holds through HTTP, each by a visitor of its own from a network of its own, by a route and by an action, held
 * against a route that does nothing; rounds of all three alternate. Then rivals for the same two seats.
 */
export async function benchHolds(site: string, distDir: string, pairs: Pair[]): Promise<Row[]> {
  const of = holdRequests(distDir);
  const free = [...pairs];
  const callers = await meetCallers(
    site,
    of.byRoute,
    free[0] as Pair,
    A_ROUND * 2 * (ROUNDS + 1) + RIVALS + RACES,
  );
  const measure = async (send: (pair: Pair) => Sending, holds: boolean, fresh = callers): Promise<Round> => {
    const taken = holds ? free.splice(0, A_ROUND) : free.slice(0, A_ROUND);
    const who = holds ? fresh.splice(0, A_ROUND) : fresh.slice(0, A_ROUND);
    const cpuBefore = await cpuMs(site);
    const { answers, seconds } = await sendAll(
      site,
      taken.map((pair, at) => ({ ...send(pair), caller: who[at] as Caller })),
    );
    const cpu = (await cpuMs(site)) - cpuBefore;
    const refused = answers.find(({ text }) => holds && !text.includes('"ok":true'));
    if (refused) throw new Error(`a hold was refused: ${refused.text.slice(0, 300)}`);
    const ms = answers.map((answer) => answer.ms);
    return { perSecond: taken.length / seconds, perCoreSecond: taken.length / (cpu / 1_000), ms };
  };

  const rounds: Record<keyof typeof of, Round[]> = {
    byRoute: [],
    emptyRoute: [],
    byAction: [],
  };
  await measure(of.byRoute, true);
  await measure(of.byAction, true);
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ["emptyRoute", "byRoute", "byAction"] as const)
      rounds[name].push(await measure(of[name], name.startsWith("by")));
  const wins = await race(site, of.byRoute, free, callers);

  const middle = (name: keyof typeof of, figure: "perSecond" | "perCoreSecond") =>
    median(rounds[name].map((round) => round[figure]));
  const ms = rounds.byRoute.flatMap((round) => round.ms);
  const at16 = `over ${CONNECTIONS} connections`;
  return [
    atLeast(
      `two-seat holds ${at16}, against a route that does nothing`,
      "holds/s",
      middle("byRoute", "perSecond"),
      middle("emptyRoute", "perSecond"),
      0.8,
    ),
    // why holds have a route
    atLeast(
      "the same, against a server action that holds them",
      "holds/s",
      middle("byRoute", "perSecond"),
      middle("byAction", "perSecond"),
      1,
    ),
    atLeast("two-seat holds in a second of one core", "holds", middle("byRoute", "perCoreSecond"), 700, 1),
    atMost(`a hold ${at16}, p50`, "ms", percentile(ms, 0.5), 50, 1),
    atMost(`a hold ${at16}, p99`, "ms", percentile(ms, 0.99), 250, 1),
    exactly(`winners of ${RACES} races of ${RIVALS} rivals`, "winners", wins, RACES),
  ];
}

/** As many visitors: the first answer to each is its cookie. */
async function meetCallers(site: string, send: (pair: Pair) => Sending, pair: Pair, count: number) {
  const strangers = Array.from({ length: count }, (_, n) => ({
    cookie: "",
    address: `${20 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.7`,
  }));
  const { answers } = await sendAll(
    site,
    strangers.map((caller) => ({ ...send(pair), caller })),
  );
  return strangers.map(({ address }, at) => ({ address, cookie: answers[at]?.cookie ?? "" }));
}

/** How many won in all. A race with another number of winners than one ends the bench. */
async function race(site: string, send: (pair: Pair) => Sending, free: Pair[], callers: Caller[]) {
  const fresh = [...callers];
  const rivals = fresh.splice(0, RIVALS);
  let wins = 0;
  for (let round = 0; round < RACES; round++) {
    const pair = free.shift() as Pair;
    const { answers } = await sendAll(
      site,
      rivals.map((caller) => ({ ...send(pair), caller })),
      RIVALS,
    );
    const winners = rivals.filter((_, at) => answers[at]?.text.includes('"ok":true'));
    const won = winners.length;
    const lost = answers.filter(({ text }) => text.includes('"seats-taken"')).length;
    if (won !== 1 || lost !== RIVALS - 1) throw new Error(`${won} of ${RIVALS} rivals won, ${lost} lost`);
    wins += won;
    // who has won holds seats, and may not hold many more
    rivals.splice(rivals.indexOf(winners[0] as Caller), 1, fresh.shift() as Caller);
  }
  return wins;
}

const cpuMs = async (site: string): Promise<number> =>
  (await (await fetch(`${site}/bench/process`)).json()).cpuMs;
