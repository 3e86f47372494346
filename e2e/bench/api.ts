import type { Pair } from "./claims";
import { CONNECTIONS, type Sending, sendAll } from "./hold-requests";
import { compareRequests } from "./requests";
import { atLeast, median, type Row } from "./row";

const ROUNDS = 5;
const A_ROUND = 200;
/** Pairs of seats that the rounds need. */
export const API_HOLDS = (ROUNDS + 1) * A_ROUND;

/**
 * Holds and reads of other programs, each against a route that does nothing but parse the same body. Each hold is
 * a guest's of their own, from a network of their own.
 */
export async function benchApi(site: string, pairs: Pair[], showtimeId: number): Promise<Row[]> {
  const free = [...pairs];
  let callers = 0;
  const round = async (path: string, taken: Pair[]): Promise<number> => {
    const { answers, seconds } = await sendAll(
      site,
      taken.map((pair) => ({ ...asked(path, pair), caller: { cookie: "", address: addressOf(callers++) } })),
    );
    const refused = answers.find(({ text }) => path !== NOTHING && !text.includes('"token"'));
    if (refused) throw new Error(`a hold was refused: ${refused.text.slice(0, 300)}`);
    return taken.length / seconds;
  };
  await round(HOLDS, free.splice(0, A_ROUND));
  const [held, nothing]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < ROUNDS; nth++) {
    nothing.push(await round(NOTHING, free.slice(0, A_ROUND)));
    held.push(await round(HOLDS, free.splice(0, A_ROUND)));
  }
  const rows = [
    atLeast(
      `two-seat holds by the API over ${CONNECTIONS} connections, against a route that parses the same body`,
      "holds/s",
      ...([median(held), median(nothing), 0.8] as const),
    ),
  ];
  for (const [name, path] of [
    ["a showtime by the API against an empty handler", `/api/v1/showtimes/${showtimeId}`],
    ["its seats by the API against an empty handler", `/api/v1/showtimes/${showtimeId}/seats`],
  ] as const) {
    const { value, against } = await compareRequests(`${site}${path}`, `${site}/bench/nothing`);
    rows.push(atLeast(name, "requests/s", value, against, 0.8));
  }
  return rows;
}

const HOLDS = "/api/v1/holds";
const NOTHING = "/bench/parsed";

const asked = (path: string, { showtimeId, seatIds }: Pair): Sending => ({
  path,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ showtimeId, seatIds }),
});

const addressOf = (n: number): string => `${60 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.7`;
