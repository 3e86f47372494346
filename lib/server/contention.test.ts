import { spawn } from "node:child_process";
import { once } from "node:events";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { setScene } from "@/db/testing/fixture";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { visitorCookie } from "@/lib/accounts/sessions/visitor";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { expectNothingLost } from "@/lib/ordering/testing/seat-sales";
import { bundleSeller, startSelling } from "@/lib/ordering/testing/seller";

const PROCESSES = howOften(4, 16);
const SERVERS = howOften(1, 4);
const SEATS = howOften(40, 400);
const GUESTS_AT_ONCE = 8;

const file = await bundleSeller();

/** A server's process, asked for holds at its own port. */
async function startServer(url: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/server/testing/serve-holds.ts"], {
    env: { ...process.env, DATABASE_URL: url, TRUSTED_PROXIES: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [port] = await once(child.stdout, "data");
  const end = async () => {
    child.stdin.end();
    await once(child, "close");
  };
  return { site: `http://127.0.0.1:${Number(port)}`, end };
}

let guests = 0;

/** Somebody new, from a network of their own, who takes one seat if they can: their hold. */
async function takeSeat(site: string, showtimeId: number, seatId: number): Promise<string | null> {
  const { name, value } = visitorCookie(newId());
  const nth = ++guests;
  const answer = await fetch(`${site}/api/showtimes/${showtimeId}/hold`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Cookie: `${name}=${value}`,
      "X-Forwarded-For": `20.${(nth >> 8) & 255}.${nth & 255}.9`,
    },
    body: JSON.stringify({ take: [seatId], give: [] }),
  });
  // a rush is turned away, and nothing else is a fault
  if (answer.status === 503) return null;
  expect(answer.status).toBe(200);
  const told = (await answer.json()) as { ok: boolean; hold?: { id?: string; seatIds: number[] } | null };
  return told.ok && told.hold?.seatIds.includes(seatId) ? `${seatId}` : null;
}

const count = async (db: Database, what: ReturnType<typeof sql>) => (await db.values<[number]>(what))[0]?.[0];

it("processes and servers after the same seats of one file: each seat is one person's, and nobody was told otherwise", {
  timeout: 600_000,
}, async () => {
  const { db, url } = openTestFile();
  const now = Date.now();
  const room = Array.from({ length: SEATS }, (_, at) => ({
    ...{ ordinal: at, rowLabel: "A", number: String(at + 1), x: at * 2, y: 0, type: "standard" as const },
  }));
  const fixture = await setScene(db, {
    room,
    startsAt: [now + 48 * HOUR_MS],
    theater: { strandedSeats: "allow" },
  });
  const { showtimeId, seatIds } = fixture;
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => startServer(url)));
  const sellers = Array.from({ length: PROCESSES }, (_, nth) => {
    const from = Math.floor((nth * SEATS) / PROCESSES);
    return startSelling(
      file,
      url,
      { ...fixture, seatIds: [...seatIds.slice(from), ...seatIds.slice(0, from)] },
      now,
    );
  });
  await Promise.all(sellers.map((seller) => seller.more("open")));
  const held: string[] = [];
  await Promise.all(
    servers.flatMap(({ site }) =>
      Array.from({ length: GUESTS_AT_ONCE }, async (_, guest) => {
        for (let at = guest; at < SEATS; at += GUESTS_AT_ONCE)
          held.push(
            ...[await takeSeat(site, showtimeId, seatIds[SEATS - 1 - at] ?? 0)].filter((it) => it !== null),
          );
      }),
    ),
  );
  await Promise.all(sellers.map(({ ended }) => ended));
  await Promise.all(servers.map(({ end }) => end()));

  const booked = sellers.flatMap((seller) => seller.booked());
  expect(booked.length).toBeGreaterThan(0);
  // somebody was too late, so they were after the same
  expect(
    sellers.flatMap(({ lines }) => lines()).filter((line) => line.startsWith("refused")).length,
  ).toBeGreaterThan(0);
  expect(new Set(held).size).toBe(held.length);
  expect(await count(db, sql`select count(*) from tickets where showtime_id = ${showtimeId}`)).toBe(
    booked.length,
  );
  expect(
    await count(
      db,
      sql`select count(*) from seat_claims where showtime_id = ${showtimeId} and booking_id is null`,
    ),
  ).toBe(held.length);
  await expectNothingLost(db, booked);
  db.engine.close();
});

/** Sells likewise without a key: it looks whether a seat is free, and writes then. */
const UNGUARDED = `
  const db = new (require("better-sqlite3"))(process.argv[1], { timeout: 60000 });
  const rest = new Int32Array(new SharedArrayBuffer(4));
  db.exec("insert into here values (1)");
  while (db.prepare("select count(*) from here").pluck().get() < ${PROCESSES}) Atomics.wait(rest, 0, 0, 5);
  for (let seat = 0; seat < ${SEATS}; seat++) {
    if (db.prepare("select 1 from taken where seat = ?").get(seat)) continue;
    Atomics.wait(rest, 0, 0, 2);
    db.prepare("insert into taken values (?)").run(seat);
  }`;

it("would sell seats twice where a process looks first and writes then (twin)", {
  timeout: 600_000,
}, async () => {
  const { db, url } = openTestFile();
  const path = url.slice("file:".length);
  const plain = new Sqlite(path);
  plain.exec("create table here (one); create table taken (seat)");
  const rivals = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, ["-e", UNGUARDED, path], { stdio: ["ignore", "ignore", "inherit"] }),
  );
  const codes = await Promise.all(rivals.map(async (rival) => (await once(rival, "close"))[0]));
  expect(codes).toEqual(Array.from({ length: PROCESSES }, () => 0));
  const twice = plain.prepare("select count(*) - count(distinct seat) from taken").pluck().get();
  expect(twice).toBeGreaterThan(0);
  plain.close();
  db.engine.close();
});
