import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

const entry = sql`insert into shift_entries (shift_id, kind, amount_minor, payment_id, created_at)`;

testRules([
  [
    "a shift that is closed stands",
    "shifts_stand",
    "shift_stands",
    ({ shifts: { closed } }) => sql`update shifts set note = 'recounted' where id = ${closed}`,
  ],
  [
    "a shift keeps its float",
    "shifts_stand",
    "shift_stands",
    ({ shifts: { open } }) => sql`update shifts set float_minor = 200 where id = ${open}`,
  ],
  [
    "a shift is kept",
    "shifts_are_kept",
    "shift_stands",
    ({ shifts: { closed } }) => sql`delete from shifts where id = ${closed}`,
  ],
  [
    "what is expected in a drawer is what came into it",
    "shifts_expect_their_entries",
    "shift_differs",
    ({ shifts: { open } }) =>
      sql`update shifts set closed_at = 2, closed_by = user_id, counted_minor = 0, expected_minor = 100 where id = ${open}`,
  ],
  [
    "nothing is added to a shift that was counted",
    "shift_entries_of_open_shifts",
    "shift_closed",
    ({ shifts: { closed } }) => sql`${entry} values (${closed}, 'paid-in', 1, null, 1)`,
  ],
  [
    "what went into a drawer stands",
    "shift_entries_stand",
    "shift_stands",
    ({ shifts: { open } }) => sql`update shift_entries set amount_minor = 2 where shift_id = ${open}`,
  ],
  [
    "what went into a drawer is kept",
    "shift_entries_are_kept",
    "shift_stands",
    ({ shifts: { open } }) => sql`delete from shift_entries where shift_id = ${open}`,
  ],
  [
    "a sale is counted as what it came to",
    "shift_entries_are_cash",
    "shift_of_another",
    ({ shifts: { open, cash } }) => sql`${entry} values (${open}, 'sale', 99, ${cash}, 1)`,
  ],
  [
    "only cash is counted",
    "shift_entries_are_cash",
    "shift_of_another",
    ({ shifts: { open }, booking }) => sql`${entry} values (${open}, 'sale', 100, ${booking}, 1)`,
  ],
]);
