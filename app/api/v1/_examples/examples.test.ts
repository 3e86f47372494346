import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import { runProgram } from "@/app/api/v1/_testing/run-program";
import { serve } from "@/app/api/v1/_testing/serve";
import { genres } from "@/db/schema/catalogue";
import { theaters } from "@/db/schema/venues";
import { setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { SCOPES } from "@/lib/accounts/api-client";
import { addOwner } from "@/lib/accounts/testing/staff";
import { redAndBlue } from "@/lib/catalogue/testing/pictures";
import { DAY_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";
import { writtenReview } from "@/lib/reviews/testing/visited";
import { callOf } from "./call";
import { EXAMPLES } from "./examples";
import { LANGUAGES } from "./languages";
import { SAMPLES, type Samples } from "./samples";

// hundreds of requests of one token within a minute
env.MATINEE_API_TOKEN_REQUESTS = 1_000_000;
// a poster comes from this machine here
env.MATINEE_TEST_LOOPBACK = true;

const db = openTestDatabase();
let token: string;
let site: Awaited<ReturnType<typeof serve>>;
let settings: Record<string, string>;
let pictures: Server;
beforeAll(async () => {
  const picture = await redAndBlue(640, 960).png().toBuffer();
  pictures = createServer((_, answer) => answer.end(picture));
  await new Promise<void>((opened) => pictures.listen(0, "127.0.0.1", opened));
  token = await tokenFor(db, [...SCOPES]);
  site = await serve(db);
  settings = { MATINEE_URL: site.url, MATINEE_TOKEN: token };
});
afterAll(() => {
  pictures.close();
  site.close();
});

const run = (language: string, program: string) => runProgram(language, program, settings);

type Key = keyof Samples;

/** A theater of its own, of which is made what an example names. */
async function openWorld() {
  const its = await setScene(db, { startsAt: [Date.now() + DAY_MS, Date.now() + 2 * DAY_MS] });
  const theater = await db.select().from(theaters).where(eq(theaters.id, its.theaterId)).get();
  const [showtimeId = 0, draftId = 0] = its.showtimeIds;
  const make = async (address: string, body: object, headers: Record<string, string> = {}) => {
    const made = await ask(db, "POST", address, { body, headers, token });
    if (made.status !== 201) throw new Error(`${address}: ${made.status} ${made.code}`);
    return made.body;
  };
  const once = <Made>(act: () => Promise<Made>) => {
    let made: Promise<Made> | undefined;
    return () => {
      made ??= act();
      return made;
    };
  };
  const email = `${newId().toLowerCase()}@example.com`;
  const hold = once(() => make("/holds", { showtimeId, seatIds: its.seatIds.slice(0, 2) }));
  const booking = once(async () => {
    const { id, token: secret } = await hold();
    const body = {
      ...{ holdId: id, customer: { name: "Ada", email }, total: { amountMinor: 2_500, currency: "GBP" } },
      tickets: its.seatIds.slice(0, 2).map((seatId) => ({ seatId, ticketTypeId: its.ticketTypeId })),
    };
    return make("/bookings", body, { "hold-token": secret, "idempotency-key": newId() });
  });
  const known: Partial<Samples> = {
    ...{ theater: theater?.slug ?? "", theaterId: its.theaterId, screenId: its.screenId },
    ...{ movieId: its.movieId, priceCardId: its.priceCardId, ticketTypeId: its.ticketTypeId },
    ...{ showtimeId, draftId, seatIds: its.seatIds.slice(0, 2), totalMinor: 2_500, currency: "GBP" },
    pictureUrl: `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/`,
    ...{ name: newId(), code: newId().replaceAll(/[^A-Za-z0-9]/g, ""), email, key: newId() },
  };
  const made: Partial<Record<Key, () => Promise<Samples[Key]>>> = {
    holdId: async () => (await hold()).id,
    holdToken: async () => (await hold()).token,
    reference: async () => (await booking()).reference,
    bookingToken: async () => (await booking()).token,
    ticketCode: async () => (await booking()).tickets[0].code,
    checkInId: async () => {
      const { tickets } = await booking();
      return (await make("/check-ins", { showtimeId, code: tickets[0].code })).id;
    },
    genreId: async () => {
      const values = { slug: newId().toLowerCase(), name: newId() };
      return (await db.insert(genres).values(values).returning())[0]?.id ?? 0;
    },
    unusedCardId: async () => {
      const prices = [{ ticketTypeId: its.ticketTypeId, seatType: "standard", amountMinor: 900 }];
      const body = { name: `B${known.name}`, currency: "GBP", prices };
      return (await make(`/theaters/${its.theaterId}/price-cards`, body)).id;
    },
    promotionCodeId: async () => {
      const body = { code: `A${known.code}`, theaterId: its.theaterId, discount: { basisPoints: 500 } };
      return (await make("/promotion-codes", body)).id;
    },
    reviewId: () => writtenReview(db, its),
    personId: async () => (await addOwner(db, its.theaterId)).userId,
    invitationId: async () => {
      const body = { email: `a${email}`, role: "door", theaterId: its.theaterId };
      return (await make("/invitations", body)).id;
    },
  };
  return { known, made, make };
}

const UNUSED_MOVIE = new Set(["removeMovie", "changeMovie"]);

/** What an example of an operation names, as far as it does, from a world of its own. */
async function valuesFor(id: string): Promise<Samples> {
  const named = new Set<Key>();
  const listening = new Proxy(SAMPLES, {
    get: (samples, key: Key) => {
      named.add(key);
      return samples[key];
    },
  });
  EXAMPLES[id]?.(listening);
  const { known, made, make } = await openWorld();
  const values: Record<string, unknown> = { ...SAMPLES, ...known };
  for (const key of named) if (made[key]) values[key] = await made[key]?.();
  if (UNUSED_MOVIE.has(id)) values.movieId = (await make("/movies", { title: newId() })).id;
  return values as Samples;
}

/** Made from what is read at the same place, or at what it is done to. */
async function withEtag(path: string, values: Samples): Promise<Samples> {
  const place = path
    .replace("/api/v1", "")
    .replace(/\/(?:cancel|poster|roles\/\d+)$/, "")
    .replace(/^\/ticket-types\/\d+$/, `/theaters/${values.theater}/ticket-types`);
  const read = await ask(db, "GET", place, { token });
  return { ...values, etag: read.headers.get("etag") ?? "" };
}

it("has an example for each operation", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});

describe.each(OPERATIONS.map((operation) => ({ id: operation.id, operation })))(
  "$id",
  ({ id, operation }) => {
    it.each(LANGUAGES.map(({ key, write }) => ({ key, write })))(
      "does in $key what its example says",
      async ({ key, write }) => {
        const partsOf = EXAMPLES[id];
        if (!partsOf) throw new Error("no example");
        const before = await valuesFor(id);
        const isMadeFrom = operation.headers?.["if-match"] !== undefined;
        const { path } = callOf(operation, partsOf(before));
        const values = isMadeFrom ? await withEtag(path, before) : before;
        const call = callOf(operation, partsOf(values));
        const said = await run(key, write(call));
        expect(site.faults).toEqual([]);
        if (call.answers !== "nothing") expect(said.trim()).not.toBe("");
        // what Python and Node print is theirs; curl hands on what was answered
        if (key === "curl" && call.answers === "json") expect(JSON.parse(said)).toBeTypeOf("object");
      },
      30_000,
    );
  },
);

it("would see an example that does not work", async () => {
  const broken = callOf(OPERATIONS[0] as (typeof OPERATIONS)[number], {});
  for (const { key, write } of LANGUAGES)
    await expect(run(key, write({ ...broken, path: "/api/v1/nowhere" }))).rejects.toThrow(/404/);
});
