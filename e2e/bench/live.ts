import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { unpackStates } from "@/lib/claims/availability";
import { claimAsVisitor } from "./claim-as-visitor";
import { atMost, percentile, type Row } from "./row";
import type { FromViewers, ToViewers } from "./viewers";

const FIRST = 100;
const VIEWERS = 1_000;
/** As long as from one beat of a stream to the next. */
const IDLE_MS = 15_000;
const SETTLE_MS = 1_000;
const TOLD_CLAIMS = 15;
const CLAIMS_PER_S = 20;
const SEATS = 155;

type Usage = { cpuMs: number; heap: number };
type Showtime = {
  id: number;
  /** In the order of the layout. */
  seatIds: number[];
};

/** One process with a thousand open maps of one showtime: what they cost, and how soon they hear of a claim. */
export async function benchLive(site: string, showtime: Showtime): Promise<Row[]> {
  const claim = claimAsVisitor(site, showtime.id);
  const free = await listFree(site, showtime);
  if (free.length < SEATS) throw new Error(`only ${free.length} seats are free for the bench`);
  const seat = () => [Number(free.pop())];
  const viewers = fork(join(import.meta.dirname, "viewers.ts"), { execArgv: ["--import", "tsx"] });
  try {
    // some first, so that what is loaded once is not counted as a viewer's
    await ask(viewers, { open: FIRST, url: `${site}/api/showtimes/${showtime.id}/live` });
    await claimSteadily(() => claim(seat()), 1);
    const alone = await claimSteadily(() => claim(seat()), 3);
    const before = await usage(site);
    await ask(viewers, { open: VIEWERS, url: `${site}/api/showtimes/${showtime.id}/live` });
    await pause(SETTLE_MS);
    const begin = await usage(site, "");
    await pause(IDLE_MS);
    const end = await usage(site, "");
    const watched = await usage(site);

    const delays: number[] = [];
    for (let told = 0; told < TOLD_CLAIMS; told++) {
      // at any moment between two looks
      await pause(Math.random() * 300);
      const heard = ask(viewers, { expect: FIRST + VIEWERS });
      await pause(20);
      const { at } = await claim(seat());
      const answer = await heard;
      const arrivals = "arrivals" in answer ? answer.arrivals : [];
      for (let i = 0; i < FIRST + VIEWERS; i++) delays.push((arrivals[i] ?? Number.POSITIVE_INFINITY) - at);
    }
    const answers = await claimSteadily(() => claim(seat()), 3);
    const kB = (watched.heap - before.heap) / VIEWERS / 1_024;
    const cpu = ((end.cpuMs - begin.cpuMs) / IDLE_MS) * 100;
    const crowd = `${VIEWERS.toLocaleString("en")} viewers`;
    return [
      atMost(`a claim reaches ${crowd}, median`, "ms", percentile(delays, 0.5), 1_000, 1),
      atMost(`a claim reaches ${crowd}, p95`, "ms", percentile(delays, 0.95), 1_000, 1),
      atMost(`${crowd} while nothing happens`, "% of a core", cpu, 5, 1),
      atMost(`memory for each of ${crowd}`, "kB", kB, 50, 1),
      atMost(`a claim's answer at ${CLAIMS_PER_S}/s, p95`, "ms", percentile(alone, 0.95), 100, 1),
      atMost(`the same while ${crowd} are told of each, p95`, "ms", percentile(answers, 0.95), 250, 1),
    ];
  } finally {
    viewers.disconnect();
  }
}

/** At a steady pace, whether or not the last was answered. */
async function claimSteadily(claim: () => Promise<{ ms: number }>, seconds: number): Promise<number[]> {
  const begin = performance.now();
  const answers: Promise<{ ms: number }>[] = [];
  for (let i = 0; i < seconds * CLAIMS_PER_S; i++) {
    await pause(Math.max(0, begin + (i * 1_000) / CLAIMS_PER_S - performance.now()));
    answers.push(claim());
  }
  return (await Promise.all(answers)).map(({ ms }) => ms);
}

async function listFree(site: string, { id, seatIds }: Showtime): Promise<number[]> {
  const text = await (await fetch(`${site}/api/showtimes/${id}/availability`)).text();
  const states = unpackStates(text, seatIds.length);
  return seatIds.filter((_, ordinal) => states[ordinal] === 0);
}

async function ask(viewers: ChildProcess, message: ToViewers): Promise<FromViewers> {
  if (!viewers.connected) throw new Error("the viewers ended");
  const gaveUp = new AbortController();
  const onExit = () => gaveUp.abort(new Error("the viewers ended"));
  viewers.once("exit", onExit);
  const answer = once(viewers, "message", { signal: gaveUp.signal });
  viewers.send(message);
  const [said] = await answer;
  viewers.off("exit", onExit);
  return said;
}

const usage = async (site: string, query = "?gc"): Promise<Usage> =>
  (await fetch(`${site}/bench/process${query}`)).json();

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
