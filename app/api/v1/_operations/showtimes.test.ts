import { expect, it, vi } from "vitest";
import { ask } from "@/app/api/v1/_testing/ask";
import { databaseOver } from "@/db/client";
import { makeFixture, makeShowtime, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { businessDay, businessDayBounds } from "@/lib/scheduling/business-day";

it("lists a day a page at a time by few queries, however much plays on the day before", async () => {
  const { engine } = openTestDatabase();
  let queries = 0;
  const db = databaseOver({
    ...engine,
    execute: (statement) => {
      queries += 1;
      return engine.execute(statement);
    },
  });
  const noon = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  const fixture = await makeFixture(db, { startsAt: noon });
  for (let nth = 1; nth < 4; nth++)
    await makeShowtime(db, { ...fixture, startsAt: noon + nth * 3 * 3_600_000 });
  const wanted: number[] = [];
  for (const hours of [24, 27])
    wanted.push(await makeShowtime(db, { ...fixture, startsAt: noon + hours * 3_600_000 }));
  const { day } = (await ask(db, "GET", `/showtimes/${wanted[0]}`)).body;

  queries = 0;
  const first = await ask(db, "GET", `/showtimes?date=${day}&limit=1`);
  expect(queries).toBe(1);
  const second = await ask(db, "GET", `/showtimes?date=${day}&limit=1&cursor=${first.body.next}`);
  expect([...first.body.data, ...second.body.data].map(({ id }) => id)).toEqual(wanted);
  expect(second.body.next).toBeNull();
});

it("lists what plays today, as each theater counts its days, after midnight too", async () => {
  const db = openTestDatabase();
  const zones = ["Pacific/Kiritimati", "Europe/London", "Pacific/Pago_Pago"];
  const now = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  vi.useFakeTimers({ toFake: ["Date"], now });
  const wanted: number[] = [];
  for (const timeZone of zones) {
    const fixture = await setScene(db, { theater: { timeZone }, startsAt: [] });
    const today = businessDay(now, { timeZone, dayTurnsMinute: 300 });
    const { until } = businessDayBounds(today, { timeZone, dayTurnsMinute: 300 });
    wanted.push(await makeShowtime(db, { ...fixture, startsAt: until - 1 }));
    await makeShowtime(db, { ...fixture, startsAt: until + 3 * 3_600_000 });
  }
  const found = await ask(db, "GET", "/showtimes?date=today");
  expect(found.body.data.map(({ id }: { id: number }) => id).sort()).toEqual(wanted.sort());
  vi.useRealTimers();
});
