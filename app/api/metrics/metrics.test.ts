import { beforeAll, describe, expect, it, vi } from "vitest";
import { streamAvailability } from "@/app/api/showtimes/[id]/live/_viewer-stream";
import type { Database } from "@/db/client";
import { busyWaits } from "@/db/patience";
import { makeFixture } from "@/db/testing/fixture";
import { openTestFile } from "@/db/testing/test-database";
import { getAvailability } from "@/lib/claims/get-availability";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";

const TOKEN = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const file = vi.hoisted(() => ({ url: "" }));
vi.mock("@/lib/env", async (actual) => {
  const { env } = await actual<typeof import("@/lib/env")>();
  return {
    env: new Proxy(env, {
      get: (all, name) =>
        name === "METRICS_TOKEN" ? TOKEN : name === "DATABASE_URL" ? file.url : Reflect.get(all, name),
    }),
  };
});

let db: Database;
beforeAll(() => {
  const opened = openTestFile();
  db = opened.db;
  file.url = opened.url;
  (globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
});

async function scrape(authorization = `Bearer ${TOKEN}`) {
  const { GET } = await import("@/app/api/metrics/route");
  const answer = await GET(new Request("http://localhost/api/metrics", { headers: { authorization } }));
  const text = await answer.text();
  /** The value of a series, whichever process it is of. */
  const read = (series: string): number | undefined => {
    const [name = "", labels = ""] = series.split(/[{}]/);
    const line = text
      .split("\n")
      .find((one) => one.startsWith(`${name}{`) && labels.split(",").every((label) => one.includes(label)));
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(" ") + 1));
  };
  return { status: answer.status, headers: answer.headers, text, read };
}

const person = () => ({ visitorId: newId(), userId: null });

describe("the figures", () => {
  it("are for who sends the token", async () => {
    for (const wrong of ["", TOKEN, `Bearer ${TOKEN}x`]) {
      const { status, text } = await scrape(wrong);
      expect([status, text], wrong).toEqual([401, '{"error":"not-allowed"}']);
    }
    const { status, headers } = await scrape();
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
  });

  it("tell what was held, lost, refused, paid and booked, and what is to be delivered", async () => {
    const now = Date.now();
    const { showtimeId, seatIds, ticketTypeId } = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    const seats = seatIds.slice(0, 2);
    const holder = person();
    const held = await holdSeats(db, { showtimeId, seatIds: seats, holder, now });
    if (!held.ok) throw new Error(held.code);
    expect(await holdSeats(db, { showtimeId, seatIds: seats, holder: person(), now })).toMatchObject({
      code: "seats-taken",
    });
    expect(await holdSeats(db, { showtimeId, seatIds: [], holder, now })).toMatchObject({ code: "no-seats" });
    const paid = await startPayment(db, {
      ...{ holdId: held.value.id, holder, contact: { name: "Ada", email: "ada@example.com" } },
      choices: seats.map((seatId) => ({ seatId, ticketTypeId })),
      ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "test", method: "succeed", now },
    });
    if (!paid.ok) throw new Error(paid.code);
    expect((await scrape()).read('matinee_payments_open{state="captured"}')).toBe(0);
    expect(await settlePayment(db, { paymentId: paid.value.paymentId, now })).toBe("booked");

    const { read, text } = await scrape();
    expect(read('matinee_holds_total{outcome="held"}')).toBe(1);
    expect(read('matinee_holds_total{outcome="seats-taken"}')).toBe(1);
    expect(read('matinee_holds_total{outcome="no-seats"}')).toBe(1);
    expect(read("matinee_bookings_total")).toBe(1);
    expect(read('matinee_payments_open{state="in-doubt"}')).toBe(0);
    expect(read('matinee_outbox_depth{kind="webhook"}')).toBe(0);
    expect(read("matinee_database_up")).toBe(1);
    expect(read('matinee_sqlite_pages{use="all"}')).toBeGreaterThan(100);
    expect(read("matinee_sqlite_wal_bytes")).toBeGreaterThan(0);
    expect(read("matinee_disk_free_bytes")).toBeGreaterThan(0);
    expect(read("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
    expect(read("process_resident_memory_bytes")).toBeGreaterThan(0);
    // nobody is named
    expect(text).not.toContain("ada@");
  });

  it("count who watches a seat map, and waits for another's write", async () => {
    const { showtimeId } = await makeFixture(db, { startsAt: Date.now() + 3_600_000 });
    const first = await getAvailability(db, showtimeId, Date.now());
    if (!first) throw new Error("no such showtime");
    const stream = streamAvailability({ db, showtimeId, first, known: null });
    busyWaits().waits = 7;
    const { read } = await scrape();
    expect(read("matinee_live_viewers")).toBe(1);
    expect(read('matinee_database_busy_total{outcome="waited"}')).toBe(7);
    await stream.cancel();
    const after = await scrape();
    expect(after.read("matinee_live_viewers")).toBe(0);
    expect(after.read('matinee_database_busy_total{outcome="waited"}')).toBe(7);
  });

  it("are told without the database's where it does not answer", async () => {
    const { execute } = db.engine;
    db.engine.execute = async () => {
      throw new Error("away");
    };
    const { read, status } = await scrape();
    db.engine.execute = execute;
    expect(status).toBe(200);
    expect(read("matinee_database_up")).toBe(0);
    expect(read('matinee_payments_open{state="captured"}')).toBeUndefined();
    expect(read('matinee_holds_total{outcome="held"}')).toBe(1);
  });
});
