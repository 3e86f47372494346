import { parseArgs } from "node:util";

type Sizes = {
  /** Who comes at one second, and after how many seats. */
  people: number;
  seats: number;
  /** How long more people come than can be served. */
  overloadS: number;
  isJson: boolean;
};

const SMALL = { people: 500, seats: 200, overloadS: 15 };
/** What the house was built for. */
const DEEP = { people: 5_000, seats: 2_000, overloadS: 300 };

/** As many as are written at once. */
const MOST_SEATS = 3_000;

const USAGE = `npm run rush [-- --people 500 --seats 200 --seconds 15] [-- --json]

Builds the site (or takes the build in MATINEE_DIST_DIR), fills a house, and lets more people come than it can serve: all at one second after the seats of one
showtime, then three times what it serves at its best. With MATINEE_TEST_DEEP=1 they are 5,000 after 2,000 seats, and 300
seconds.`;

/** What was asked for; throws with the usage. */
export function readSizes(args: string[]): Sizes {
  const text = { type: "string" } as const;
  const options = { people: text, seats: text, seconds: text, json: { type: "boolean" } } as const;
  const { values } = parseArgs({ args, options });
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
    isJson: values.json ?? false,
  };
}
