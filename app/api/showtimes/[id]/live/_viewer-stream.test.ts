import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { type Availability, getAvailability } from "@/lib/claims/get-availability";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { soon } from "@/lib/testing/soon";
import { countViewers, streamAvailability } from "./_viewer-stream";

const now = Date.now();
const holder = { visitorId: newId(), userId: null };
/** However long the last look took, the watcher looks again within this time. */
const LONGEST_REST_MS = 2_000;

/** Time passes until the watcher has looked, and has told its viewers what it found. */
async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(LONGEST_REST_MS);
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
}

describe("a viewer's stream", () => {
  let db: Database;
  let fixture: Fixture;
  let first: Availability;
  const opened: ReadableStreamDefaultReader<Uint8Array>[] = [];

  beforeAll(() => {
    db = openTestDatabase();
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    first = (await getAvailability(db, fixture.showtimeId, now)) as Availability;
  });
  afterEach(async () => {
    for (const reader of opened.splice(0)) await reader.cancel();
    expect(countViewers()).toBe(0);
    vi.useRealTimers();
  });

  function open(known: string | null) {
    const reader = streamAvailability({ db, showtimeId: fixture.showtimeId, first, known }).getReader();
    opened.push(reader);
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    return { reader, read };
  }
  const hold = (...ordinals: number[]) =>
    holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: ordinals.map((ordinal) => fixture.seatIds[ordinal] as number),
      holder,
      now,
    });

  it("starts with a time to come back after, a beat, and how the seats stand", async () => {
    const { read } = open(null);
    expect(await read()).toMatch(/^retry: \d{4}\n\nevent: beat\ndata: \.\n\n$/);
    expect(await read()).toBe(`id: ${first.etag}\ndata: ${first.states}\n\n`);
  });

  it("says nothing to a viewer who comes back to the same seats, and then what changes", async () => {
    const { read } = open(first.etag);
    await read();
    await look();
    await hold(2);
    await look();
    const after = await getAvailability(db, fixture.showtimeId, now);
    expect(await read()).toBe(`id: ${after?.etag}\ndata: ${after?.states}\n\n`);
  });

  it("gives a slow reader the latest, not each", async () => {
    const { read } = open(first.etag);
    await read();
    for (const ordinal of [2, 3, 4]) {
      await hold(ordinal);
      await look();
    }
    const last = await getAvailability(db, fixture.showtimeId, now);
    await read();
    expect(await read()).toContain(last?.etag);
  });

  it("comes back with a random delay, so that a restart does not bring everyone at once", async () => {
    const starts = await Promise.all(Array.from({ length: 12 }, () => open(first.etag).read()));
    expect(new Set(starts).size).toBeGreaterThan(8);
  });

  it("leaves nothing behind when its reader goes", async () => {
    const { reader } = open(null);
    expect(countViewers()).toBe(1);
    await reader.cancel();
    expect(countViewers()).toBe(0);
  });

  it("ends when the server is told to stop", async () => {
    const { reader, read } = open(first.etag);
    await read();
    const others = process.listeners("SIGTERM");
    for (const listener of others) if (listener.name.includes("endAll")) listener("SIGTERM");
    expect(others.length).toBeGreaterThan(0);
    await soon(async () => expect((await reader.read()).done).toBe(true));
  });
});
