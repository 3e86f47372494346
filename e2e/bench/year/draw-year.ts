import type { Database as Connection } from "better-sqlite3";
import { seededRandom } from "@/db/seed/random";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { curved } from "@/lib/layouts/layout-template";

/** The year that is sold, by the clock of London. */
export const YEAR = { from: "2025-01-01", to: "2025-12-31", timeZone: "Europe/London", currency: "GBP" };
export const STARTS_AT = Date.UTC(2025, 0, 1);
export const DAYS = 365;
const MOVIES = 80;
const OPENING_HOURS = [11, 14, 17, 20, 22.75];
/** Those of one day have ids behind those of the day before. */
export const SHOWTIMES_A_DAY = 50;
/** Rows of each screen, with twenty seats to a row. */
const ROWS = [15, 12, 11, 10, 9, 8, 8, 7, 6, 5];

export type Room = { screenId: number; seats: { id: number; row: string; number: string; type: string }[] };
export type Drawn = {
  rooms: Room[];
  showtimes: { id: number; room: number; startsAt: number; pull: number }[];
};

/** The house, its programme and its people; seats of a room in the order in which they are liked. */
export function drawYear(connection: Connection, days = DAYS): Drawn {
  const random = seededRandom("a year of a ten-screen cinema");
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    connection
      .prepare(`insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`)
      .run(Object.values(row));
  };
  insert("theaters", {
    id: 1,
    slug: "the-palace",
    name: "The Palace",
    address: "1 High Street",
    city: "London",
    time_zone: YEAR.timeZone,
    currency: YEAR.currency,
  });
  insert("users", {
    id: 1,
    email: "admin@example.com",
    name: "Admin",
    role: "admin",
    password_hash: "",
    created_at: STARTS_AT,
  });
  insert("price_cards", {
    ...{ id: 1, theater_id: 1, name: "Standard", currency: YEAR.currency, created_at: STARTS_AT },
  });
  for (const [at, name] of ["Adult", "Child", "Senior", "Student"].entries())
    insert("ticket_types", { id: at + 1, theater_id: 1, name, position: at });
  for (let id = 1; id <= MOVIES; id++)
    insert("movies", {
      id,
      slug: `movie-${id}`,
      title: `Movie ${id}`,
      description: "",
      duration_minutes: 110,
      status: "released",
    });

  let seatId = 0;
  const rooms = ROWS.map((rows, at): Room => {
    const screenId = at + 1;
    insert("screens", { id: screenId, theater_id: 1, name: `Screen ${screenId}`, position: at });
    insert("layouts", { id: screenId, screen_id: screenId, version: 1, created_at: STARTS_AT });
    const drawn = curved({ rows, blocks: [5, 10, 5], premiumRows: [rows - 3, rows - 2] });
    const middle = Math.max(...drawn.map(({ x }) => x)) / 2;
    const seats = drawn.map((seat, ordinal) => {
      const id = ++seatId;
      insert("seats", { id, screen_id: screenId, guid: `seat-${id}` });
      insert("layout_seats", {
        layout_id: screenId,
        seat_id: id,
        ordinal,
        row_label: seat.rowLabel,
        number: seat.number,
        x: seat.x,
        y: seat.y,
        type: seat.type,
      });
      const away = Math.abs(seat.x - middle) + 1.6 * Math.abs(seat.y - rows * 0.62);
      return { id, row: seat.rowLabel, number: seat.number, type: seat.type, away };
    });
    return { screenId, seats: seats.sort((a, b) => a.away - b.away) };
  });

  const showtimes: Drawn["showtimes"] = [];
  for (let day = 0; day < days; day++)
    for (const [at, { screenId }] of rooms.entries())
      for (const hour of OPENING_HOURS) {
        const startsAt = STARTS_AT + day * DAY_MS + hour * HOUR_MS;
        const id = showtimes.length + 1;
        const weekend = (day + 3) % 7 >= 4 ? 1.25 : 0.85;
        const evening = hour >= 17 ? 1.3 : 0.7;
        const pull = Math.min(0.97, 0.47 * weekend * evening * (0.5 + random.next()));
        insert("showtimes", {
          id,
          movie_id: 1 + ((at * 7 + Math.floor(day / 7) + (hour > 15 ? 3 : 0)) % MOVIES),
          screen_id: screenId,
          layout_id: screenId,
          price_card_id: 1,
          starts_at: startsAt,
          ends_at: startsAt + 125 * MINUTE_MS,
          occupied_until: startsAt + 140 * MINUTE_MS,
          language: "English",
          state: id % 300 === 0 ? "cancelled" : "on-sale",
        });
        showtimes.push({ id, room: at, startsAt, pull });
      }
  return { rooms, showtimes };
}
