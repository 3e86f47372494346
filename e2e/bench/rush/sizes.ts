import { parseArgs } from "node:util";
import { MOST_CAPACITY } from "@/lib/holding/waiting/waiting-limits";

type Sizes = {
  /** Who comes at one second, and after how many seats. */
  people: number;
  seats: number;
  /** How long more people come than can be served. */
  overloadS: number;
  /** The sale opens by a waiting room, in which so many choose at a time. */
  isByRoom: boolean;
  capacity: number;
  isJson: boolean;
};

const SMALL = { people: 500, seats: 200, overloadS: 15, capacity: 20 };
/** What the house was built for. */
const DEEP = { people: 5_000, seats: 2_000, overloadS: 300, capacity: 200 };

/** As many as are written at once. */
const MOST_SEATS = 3_000;

const USAGE = `npm run rush [-- --people 500 --seats 200 --seconds 15] [-- --json]
npm run rush -- --room [--people 500 --seats 200 --capacity 20] [--json]

Builds the site (or takes the build in MATINEE_DIST_DIR), fills a house, and lets more people come than it can serve: all at one second after the seats of one
showtime, then three times what it serves at its best. With MATINEE_TEST_DEEP=1 they are 5,000 after 2,000 seats, and 300
seconds. With --room the sale opens by a waiting room instead: everyone stands in it, is drawn, and holds seats when called; a
tenth has gone by then, and robots try all the while to hold seats without a turn.`;

/** What was asked for; throws with the usage. */
export function readSizes(args: string[]): Sizes {
  const text = { type: "string" } as const;
  const options = { people: text, seats: text, seconds: text, capacity: text } as const;
  const flags = { room: { type: "boolean" }, json: { type: "boolean" } } as const;
  const { values } = parseArgs({ args, options: { ...options, ...flags } });
  const usual = process.env.MATINEE_TEST_DEEP ? DEEP : SMALL;
  const read = (asked: string | undefined, otherwise: number) => {
    const number = Number(asked ?? otherwise);
    if (!Number.isInteger(number) || number < 2 || number > 20_000) throw new Error(USAGE);
    return number;
  };
  const seats = read(values.seats, usual.seats);
  return {
    people: read(values.people, usual.people),
    // everyone takes two side by side
    seats: Math.min(seats - (seats % 2), MOST_SEATS),
    overloadS: read(values.seconds, usual.overloadS),
    isByRoom: values.room ?? false,
    capacity: Math.min(read(values.capacity, usual.capacity), MOST_CAPACITY),
    isJson: values.json ?? false,
  };
}
