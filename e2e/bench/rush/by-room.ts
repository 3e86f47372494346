import type { Agent } from "node:http";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import type { RoomAnswer } from "@/lib/holding/waiting/answer-room";
import { addRoom } from "@/lib/holding/waiting/testing/add-room";
import { readDraw } from "@/lib/holding/waiting/testing/read-draw";
import { readRoom } from "@/lib/holding/waiting/view-room";
import { WRITE_SEEN_MS } from "@/lib/holding/waiting/waiting-limits";
import { percentile } from "../row";
import { atMostOf, exactlyOf, type Figure, told } from "./figure";
import type { House } from "./house";
import { takeTwo } from "./one-second";
import { newPerson, type Person } from "./person";
import type { Tally } from "./tally";

type Site = { site: string; lines: Agent; tally: Tally; db: Database };
type Size = { people: number; capacity: number };

/** All pages have heard when the sale opens, and have been told to ask then. */
const READY_MS = 45_000;
/** Of ten people who come one has gone by the opening; as many again push in without a turn, up to so many. */
const GONE_OF = 10;
const MOST_PUSHY = 50;
const TOGETHER = 50;
const PATIENCE = 60;
const GIVEN_UP_MS = 15 * MINUTE_MS;

type Watch = { before: number[]; after: number[]; opensAt: number; isOver: boolean };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until then, or until all is over. */
async function waitUntil(at: number, watch: Watch): Promise<void> {
  for (let left = at - Date.now(); left > 0 && !watch.isOver; left = at - Date.now())
    await wait(Math.min(1_000, left));
}

/** As pages do: those that opened together do not ask together. */
const spread = (ms: number) => ms + Math.random() * Math.min(5_000, Math.max(1_000, ms / 4));

/** Everyone stands in the room of the one showtime, the sale opens, and they hold two seats each when it is their turn. */
export async function openByRoom(at: Site, { hot }: House, { people, capacity }: Size): Promise<Figure[]> {
  const { db } = at;
  const { showtimeId } = hot;
  await addRoom(db, { showtimeId, opensAt: Date.now() + HOUR_MS / 2, capacity });
  const some = (count: number) => Array.from({ length: count }, () => newPerson(at.site, at.lines, at.tally));
  const gone = some(Math.ceil(people / GONE_OF));
  const here = some(people - gone.length);
  const came = await comeIn(gone, showtimeId);
  // who asks a while later has the server write down when it saw them all
  await wait(1.1 * WRITE_SEEN_MS);
  if (gone[0]) await askRoom(gone[0], showtimeId);
  // they came a quarter of an hour ago, and their pages were closed then
  await db.run(sql`update waiting_places set joined_at = joined_at - ${HOUR_MS / 4},
    seen_at = seen_at - ${HOUR_MS / 4} where showtime_id = ${showtimeId}`);
  came.push(...(await comeIn(here, showtimeId)));
  const opensAt = Date.now() + READY_MS;
  await db.run(sql`update waiting_rooms set opens_at = ${opensAt} where showtime_id = ${showtimeId}`);
  const watch: Watch = { before: [], after: [], opensAt, isOver: false };
  const strangers = some(Math.min(MOST_PUSHY, people));
  const pushed = pushIn(strangers, hot, watch);
  const choosing = mostChoosing(db, showtimeId, watch);
  const heldAt: number[] = [];
  const ends = await Promise.all(
    here.map(async (person, i) => {
      const end = await standInLine(person, hot, i, watch);
      if (end.length > 0) heldAt.push(Date.now() - opensAt);
      if (heldAt.length >= hot.pairs.length) watch.isOver = true;
      return end;
    }),
  );
  watch.isOver = true;
  const seats = ends.flat();
  const draw = await readDraw(db, showtimeId);
  const seconds = Math.max(...heldAt) / 1_000;
  return [
    exactlyOf("seats held twice", "seats", seats.length - new Set(seats).size, 0),
    exactlyOf(`seats held, by ${people} people in a waiting room`, "seats", seats.length, wanted(hot, here)),
    exactlyOf("holds without a turn, of those who tried", "holds", await pushed, 0),
    exactlyOf("holds of people who were never called", "holds", draw.uncalled, 0),
    exactlyOf("drawn: those who were there", "people", draw.placed, here.length),
    exactlyOf("drawn no place: those who had gone", "people", draw.away, gone.length),
    exactlyOf("passed over by somebody behind them", "people", draw.passedOver, 0),
    atMostOf(
      "advantage of who came early (rank correlation)",
      "of one",
      Math.abs(draw.earliness),
      luck(here),
    ),
    atMostOf("most who might choose at once", "people", await choosing, capacity),
    told("from coming in to being in, p99", "ms", percentile(came, 0.99)),
    ...asked("before the opening", watch.before, READY_MS / 1_000),
    ...asked("from the opening on", watch.after, seconds),
    atMostOf("from the opening to the first held seats", "s", Math.min(...heldAt) / 1_000, 15),
    told("to the last seat", "s", seconds),
  ];
}

const wanted = ({ pairs }: House["hot"], here: Person[]) => 2 * Math.min(pairs.length, here.length);

/** So far lots alone reach once in a hundred thousand times. */
const luck = (here: Person[]) => Number((4.4 / Math.sqrt(here.length - 1)).toFixed(3));

const asked = (when: string, tookMs: number[], seconds: number): Figure[] => [
  told(`questions of pages in line ${when}`, "requests/s", tookMs.length / seconds),
  told(`the same, p50 ${when}`, "ms", percentile(tookMs, 0.5)),
  atMostOf(`the same, p99 ${when}`, "ms", percentile(tookMs, 0.99), 2_000),
];

async function askRoom(person: Person, showtimeId: number, act?: "join") {
  const path = `/api/showtimes/${showtimeId}/room`;
  const { status, text } = await person.ask({ errand: "room", path, ...(act && { body: { act } }) });
  return status === 200 ? (JSON.parse(text) as RoomAnswer) : null;
}

/** How long it took each until they were in: the first answer to a stranger is a cookie. */
async function comeIn(people: Person[], showtimeId: number): Promise<number[]> {
  const took: number[] = [];
  const comeInOne = async (person: Person) => {
    const begin = performance.now();
    for (let time = 0; time < PATIENCE; time++) {
      const answer = await askRoom(person, showtimeId, "join");
      if (answer?.ok) return void took.push(performance.now() - begin);
      if (!answer) await wait(2_000);
    }
    throw new Error("somebody was not let in");
  };
  for (let at = 0; at < people.length; at += TOGETHER)
    await Promise.all(people.slice(at, at + TOGETHER).map(comeInOne));
  return took;
}

/** Asks as often as the page is told to, and takes two seats when called; the seats, none where none was left. */
async function standInLine(person: Person, hot: House["hot"], i: number, watch: Watch): Promise<number[]> {
  while (!watch.isOver && Date.now() < watch.opensAt + GIVEN_UP_MS) {
    const begin = performance.now();
    const answer = await askRoom(person, hot.showtimeId);
    (Date.now() < watch.opensAt ? watch.before : watch.after).push(performance.now() - begin);
    if (answer?.ok && answer.state === "admitted") {
      const { seatIds } = await takeTwo(person, hot, i, begin);
      return seatIds;
    }
    await waitUntil(Date.now() + spread(answer?.ok ? (answer.againMs ?? 5_000) : 5_000), watch);
  }
  return [];
}

/** Robots that stand in no line and try to hold seats all the while; how many they got. */
async function pushIn(robots: Person[], { showtimeId, pairs }: House["hot"], watch: Watch): Promise<number> {
  let got = 0;
  for (let at = 0; !watch.isOver; at++) {
    const seatIds = pairs[at % pairs.length]?.seatIds ?? [];
    const answer = await robots[at % robots.length]?.swap(showtimeId, { take: seatIds, give: [] }, 1);
    if (answer?.ok) got++;
    await wait(250);
  }
  return got;
}

/** Looks at the room all the while, as the dashboard does. */
async function mostChoosing(db: Database, showtimeId: number, watch: Watch): Promise<number> {
  let most = 0;
  while (!watch.isOver) {
    const room = await readRoom(db, showtimeId, Date.now());
    most = Math.max(most, room?.choosing ?? 0);
    await wait(250);
  }
  return most;
}
