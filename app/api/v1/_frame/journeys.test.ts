import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, asked, OF_MANAGERS, type Sent, type Told, tokenFor } from "@/app/api/v1/_testing/ask";
import { apiClients } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { genres } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { hashApiToken } from "@/lib/accounts/api-clients/api-token";
import { GUEST_PAYMENTS_PER_MAILBOX } from "@/lib/accounts/passwords/throttle";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { redAndBlue } from "@/lib/catalogue/testing/pictures";
import { DAY_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";
import { testProvider } from "@/lib/payments/test-provider";
import { getShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";

describe.each(engines)("the API on %s", (_, open) => {
  const db = open();
  const startsAt = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS + 19 * 3_600_000;
  let fixture: Fixture;
  const tokens: Record<"sell" | "manage" | "chain" | "door", string> = {
    sell: "",
    manage: "",
    chain: "",
    door: "",
  };
  beforeAll(async () => {
    fixture = await makeFixture(db, { startsAt });
    const { theaterId } = fixture;
    tokens.sell = await tokenFor(db, ["sell"], theaterId);
    tokens.manage = await tokenFor(db, ["manage"], theaterId);
    tokens.door = await tokenFor(db, ["door"], theaterId);
    tokens.chain = await tokenFor(db, ["read", "manage"]);
  });
  const say = (method: string, address: string, sent?: Sent): Promise<Told> => ask(db, method, address, sent);
  const clientOf = async (token: string) =>
    (
      await db
        .select()
        .from(apiClients)
        .where(eq(apiClients.tokenHash, hashApiToken(token)))
        .get()
    )?.id;

  it("sells a ticket, and says the same again", async () => {
    const { showtimeId, seatIds, ticketTypeId } = fixture;
    const seats = await say("GET", `/showtimes/${showtimeId}/seats`);
    expect(seats.body.seats[0]).toMatchObject({ row: "A", number: "1", state: "available" });
    const etag = seats.headers.get("etag") ?? "";
    const headers = { "if-none-match": etag };
    expect((await say("GET", `/showtimes/${showtimeId}/seats`, { headers })).status).toBe(304);

    const held = await say("POST", "/holds", { body: { showtimeId, seatIds: seatIds.slice(0, 2) } });
    expect(held.status).toBe(201);
    const { id, token } = held.body;
    const own = { "hold-token": token };
    expect(held.headers.get("location")).toBe(`/api/v1/holds/${id}`);
    const after = await say("GET", `/showtimes/${showtimeId}/seats`, { headers });
    expect([after.status, after.body.seats[0].state]).toEqual([200, "held"]);

    const rival = await say("POST", "/holds", { body: { showtimeId, seatIds: seatIds.slice(1, 3) } });
    expect(rival).toMatchObject({ status: 409, code: "seats-taken" });
    expect(rival.body.conflicts).toEqual([seatIds[1]]);
    expect(rival.body.alternatives).toHaveLength(2);

    expect((await say("GET", `/holds/${id}`)).code).toBe("hold-token-needed");
    expect((await say("GET", `/holds/${id}`, { headers: { "hold-token": `${token}x` } })).code).toBe(
      "no-hold",
    );
    const swapped = await say("PATCH", `/holds/${id}`, {
      body: { seatIds: seatIds.slice(2, 4) },
      headers: own,
    });
    expect(swapped.body.seats.map((seat: { id: number }) => seat.id)).toEqual(seatIds.slice(2, 4));
    const longer = await say("PATCH", `/holds/${id}`, { body: { extend: true }, headers: own });
    expect(longer.body.expiresAt > swapped.body.expiresAt).toBe(true);
    expect((await say("GET", `/holds/${id}`, { headers: own })).body).toEqual(longer.body);

    const purchase = {
      holdId: id,
      customer: { name: "Ada Quill", email: `${newId().toLowerCase()}@example.com` },
      tickets: seatIds.slice(2, 4).map((seatId) => ({ seatId, ticketTypeId })),
      total: { amountMinor: 2_500, currency: "GBP" },
      payment: { provider: "test", method: "succeed" },
    };
    const key = { ...own, "idempotency-key": newId() };
    const wrong = await say("POST", "/bookings", {
      body: { ...purchase, total: { amountMinor: 2_499, currency: "GBP" } },
      headers: { ...own, "idempotency-key": newId() },
    });
    expect(wrong.code).toBe("price-changed");
    const none = await say("POST", "/bookings", { body: purchase, headers: own });
    expect(none.code).toBe("idempotency-key-missing");
    const booked = await say("POST", "/bookings", { body: purchase, headers: key });
    expect(booked.status).toBe(201);
    expect(booked.body).toMatchObject({ totalMinor: 2_500, currency: "GBP", cancelledAt: null });
    expect(booked.body.tickets).toHaveLength(2);
    const again = await say("POST", "/bookings", { body: purchase, headers: key });
    expect([again.status, again.body]).toEqual([201, booked.body]);
    const other = { ...purchase, customer: { ...purchase.customer, name: "Nell" } };
    expect((await say("POST", "/bookings", { body: other, headers: key })).code).toBe(
      "idempotency-key-reused",
    );

    const { reference, token: bookingToken, tickets } = booked.body;
    const secret = { "booking-token": bookingToken };
    expect((await say("GET", `/bookings/${reference}`)).code).toBe("booking-token-needed");
    expect((await say("GET", `/bookings/${reference}`, { headers: secret })).body).toEqual(booked.body);
    expect((await say("GET", `/bookings/${reference}`, { token: tokens.sell })).body).toEqual(booked.body);

    const [first, second] = tickets;
    const scan = { showtimeId, code: first.code };
    const inside = await say("POST", "/check-ins", { body: scan, token: tokens.door });
    expect(inside).toMatchObject({ status: 201, body: { seat: { row: "A", number: "3" } } });
    expect((await say("POST", "/check-ins", { body: scan, token: tokens.door })).code).toBe("ticket-already");
    const undo = () => say("DELETE", `/check-ins/${inside.body.id}`, { token: tokens.door });
    expect([(await undo()).status, (await undo()).status]).toEqual([204, 204]);
    expect(
      (await say("POST", "/check-ins", { body: { ...scan, id: inside.body.id }, token: tokens.door })).status,
    ).toBe(201);

    const cancel = (body: object) => say("POST", `/bookings/${reference}/cancel`, { body, headers: secret });
    const preview = await cancel({ ticketIds: [second.id], preview: true });
    expect(preview.body).toMatchObject({ preview: true, refundMinor: 1_250, keptMinor: 0 });
    expect((await cancel({ ticketIds: [second.id], expectedRefundMinor: 1 })).code).toBe("refund-changed");
    const cancelled = await cancel({ ticketIds: [second.id], expectedRefundMinor: 1_250 });
    expect(cancelled.body).toMatchObject({
      preview: false,
      booking: { refundedMinor: 1_250, cancelledAt: null },
    });
    expect((await cancel({ ticketIds: [second.id] })).code).toBe("already-cancelled");
    const admitted = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "ticket.admitted"), eq(auditEntries.objectId, first.id)));
    expect(admitted.map(({ clientId }) => clientId)).toContain(await clientOf(tokens.door));
  });

  it("says to a guest what came of a payment as often as they ask", async () => {
    const { showtimeId, ticketTypeId } = fixture;
    const held = await say("POST", "/holds", { body: { showtimeId, bestAvailable: { count: 1 } } });
    const body = {
      holdId: held.body.id,
      customer: { name: "Ada", email: `${newId().toLowerCase()}@example.com` },
      tickets: held.body.seats.map(({ id }: { id: number }) => ({ seatId: id, ticketTypeId })),
      total: { amountMinor: 1_250, currency: "GBP" },
      payment: { provider: "test", method: "redirect" },
    };
    const headers = { "hold-token": held.body.token, "idempotency-key": newId() };
    for (let times = 0; times <= GUEST_PAYMENTS_PER_MAILBOX.attempts; times++)
      expect((await say("POST", "/bookings", { body, headers })).status).toBe(202);
  });

  it("names the program that sells, and holds for as many customers as it may", async () => {
    const { showtimeId, ticketTypeId } = fixture;
    const best = { showtimeId, bestAvailable: { count: 2 } };
    const held = await say("POST", "/holds", { body: best, token: tokens.sell });
    expect(held.status).toBe(201);
    const row = await db.select().from(holds).where(eq(holds.id, held.body.id)).get();
    expect(row).toMatchObject({ clientId: await clientOf(tokens.sell), address: null });
    const headers = { "hold-token": held.body.token, "idempotency-key": newId() };
    const body = {
      holdId: held.body.id,
      customer: { name: "Ada", email: "ada@example.com" },
      tickets: held.body.seats.map(({ id }: { id: number }) => ({ seatId: id, ticketTypeId })),
      total: { amountMinor: 2_500, currency: "GBP" },
    };
    const declined = await say("POST", "/bookings", {
      body: { ...body, payment: { provider: "test", method: "decline" } },
      headers,
      token: tokens.sell,
    });
    expect(declined.code).toBe("payment-declined");
    const begin = vi.spyOn(testProvider, "begin");
    const waiting = await say("POST", "/bookings", {
      body: { ...body, payment: { provider: "test", method: "redirect" } },
      headers: { ...headers, "idempotency-key": newId() },
      token: tokens.sell,
    });
    expect(waiting).toMatchObject({ status: 202, body: { next: { kind: "redirect" } } });
    // whoever comes back from there has a browser that knows nothing of it
    expect(begin.mock.lastCall?.[0].returnUrl).toMatch(/\/checkout\/done$/);
    begin.mockRestore();
    const started = await db
      .select({ clientId: auditEntries.clientId })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.action, "payment.started"),
          eq(auditEntries.clientId, (await clientOf(tokens.sell)) ?? 0),
        ),
      );
    expect(started).toHaveLength(2);
    const foreign = await makeFixture(db, { startsAt });
    const elsewhere = { showtimeId: foreign.showtimeId, seatIds: foreign.seatIds.slice(0, 1) };
    expect((await say("POST", "/holds", { body: elsewhere, token: tokens.sell })).code).toBe(
      "unknown-showtime",
    );
    const free = await say("POST", "/holds", { body: elsewhere });
    expect(free.status).toBe(201);
    const own = { "hold-token": free.body.token };
    expect((await say("DELETE", `/holds/${free.body.id}`, { headers: own })).status).toBe(204);
    expect((await say("POST", "/holds", { body: elsewhere })).status).toBe(201);
  });

  it("keeps the catalogue for tokens of all theaters", async () => {
    const title = `The Lantern ${newId()}`;
    const [genre] = await db
      .insert(genres)
      .values({ slug: newId().toLowerCase(), name: newId() })
      .returning();
    expect((await say("POST", "/movies", { body: { title } })).code).toBe("token-needed");
    expect((await say("POST", "/movies", { body: { title }, token: tokens.sell })).code).toBe(
      "scope-missing",
    );
    expect((await say("POST", "/movies", { body: { title }, token: tokens.manage })).code).toBe("not-found");
    const made = await say("POST", "/movies", {
      body: { title, durationMinutes: 75, genreIds: [genre?.id] },
      token: tokens.chain,
    });
    expect(made).toMatchObject({ status: 201, body: { title, status: "draft", durationMinutes: 75 } });
    const { id, slug } = made.body;
    expect((await say("GET", `/movies/${id}`)).code).toBe("not-found");
    const read = await say("GET", `/movies/${slug}`, { token: tokens.chain });
    expect(read.body).toEqual(made.body);
    const etag = read.headers.get("etag") ?? "";
    const change = (headers: Record<string, string>, body: object = { status: "released", year: 1926 }) =>
      say("PATCH", `/movies/${id}`, { body, headers, token: tokens.chain });
    expect((await change({})).code).toBe("if-match-missing");
    expect((await change({ "if-match": '"7.x"' })).code).toBe("stale");
    const changed = await change({ "if-match": etag });
    expect(changed.body).toMatchObject({ title, status: "released", year: 1926, genreIds: [genre?.id] });
    expect((await change({ "if-match": etag })).code).toBe("stale");
    expect((await change({ "if-match": "*" }, { title: "" })).body.errors[0]).toMatchObject({
      in: "body",
      field: "title",
    });
    const listed = await say("GET", `/movies?genre=${genre?.slug}`);
    expect(listed.body).toMatchObject({ data: [{ id, title }], next: null });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.objectType, "movie"), eq(auditEntries.objectId, String(id))));
    expect(entries.map(({ clientId }) => clientId)).toEqual(Array(2).fill(await clientOf(tokens.chain)));
    expect((await say("DELETE", `/movies/${id}`, { token: tokens.chain })).status).toBe(204);
    expect((await say("GET", `/movies/${id}`)).code).toBe("not-found");
    expect((await say("DELETE", `/movies/${fixture.movieId}`, { token: tokens.chain })).code).toBe(
      "has-sales",
    );
  });

  it("takes posters from an address and as files", async () => {
    const picture = await redAndBlue(640, 960).png().toBuffer();
    const server = createServer((request, response) => {
      if (request.url === "/moved") response.writeHead(302, { location: "/poster" }).end();
      else if (request.url === "/inside") response.writeHead(302, { location: "http://10.0.0.1/" }).end();
      else response.end(request.url === "/poster" ? picture : "no picture");
    });
    await new Promise<void>((opened) => server.listen(0, "127.0.0.1", opened));
    const { port } = server.address() as AddressInfo;
    env.MATINEE_TEST_LOOPBACK = true;
    const { body: movie } = await say("POST", "/movies", { body: { title: newId() }, token: tokens.chain });
    const put = (sent: Sent, token = tokens.chain) =>
      say("POST", `/movies/${movie.id}/poster`, { headers: { "if-match": "*" }, token, ...sent });
    const from = (path: string) => put({ body: { url: `http://127.0.0.1:${port}${path}` } });
    const placed = await from("/moved");
    expect([placed.status, placed.body.poster.images.map(({ width }: { width: number }) => width)]).toEqual([
      200,
      [192, 320, 640],
    ]);
    // two programs that both read the movie without one: the second sees that there is one by now
    const read = await say("GET", `/movies/${movie.id}`, { token: tokens.chain });
    const own = { "if-match": read.headers.get("etag") ?? "" };
    const address = { url: `http://127.0.0.1:${port}/poster`, crop: { x: 0, y: 0, width: 0.5, height: 1 } };
    expect((await put({ body: address, headers: own })).status).toBe(200);
    expect((await put({ body: address, headers: own })).code).toBe("stale");
    const part = { x: 0, y: 0, width: 0.6, height: 1 };
    const cut = await put({ body: { url: `http://127.0.0.1:${port}/poster`, crop: part } });
    expect(cut.body.poster.tint).not.toBe(placed.body.poster.tint);
    expect((await from("/none")).code).toBe("not-a-picture");
    expect((await from("/inside")).code).toBe("address-refused");
    env.MATINEE_TEST_LOOPBACK = false;
    expect((await from("/poster")).code).toBe("address-refused");
    server.close();

    const file = (raw: Buffer, more: Record<string, string> = {}) =>
      put({ raw: new Uint8Array(raw), headers: { "if-match": "*", "content-type": "image/png", ...more } });
    expect((await file(picture)).body.poster.tint).toBe(placed.body.poster.tint);
    expect((await file(Buffer.from("no picture"))).code).toBe("not-a-picture");
    expect((await file(picture, { "content-type": "image/gif" })).code).toBe("wrong-type");
    expect((await file(picture, { "if-match": '"7.x"' })).code).toBe("stale");
    expect((await put({ body: { url: "https://127.0.0.1/" }, headers: {} })).code).toBe("if-match-missing");
    expect((await put({ body: { url: "https://127.0.0.1/" } }, tokens.manage)).code).toBe("not-found");
    await say("DELETE", `/movies/${movie.id}`, { token: tokens.chain });
  });

  it("lists movies a page at a time, behind the last one and not by number", async () => {
    const [genre] = await db
      .insert(genres)
      .values({ slug: newId().toLowerCase(), name: newId() })
      .returning();
    const add = async (title: string) => {
      const body = { title, status: "released", genreIds: [genre?.id] };
      return (await say("POST", "/movies", { body, token: tokens.chain })).body.id as number;
    };
    const [b, d, a] = [await add("Bell"), await add("The Door"), await add("apple")];
    const first = await say("GET", `/movies?genre=${genre?.slug}&limit=2`);
    expect(first.body.data.map(({ id }: { id: number }) => id)).toEqual([a, b]);
    expect(first.headers.get("link")).toMatch(
      /^<\/api\/v1\/movies\?genre=.+&limit=2&cursor=[\w-]+>; rel="next"$/,
    );
    // what is added before the place moves nothing
    await add("Aardvark");
    const [, next] = /<\/api\/v1(.*)>/.exec(first.headers.get("link") ?? "") ?? [];
    const second = await say("GET", next ?? "");
    expect(second.body).toMatchObject({ data: [{ id: d }], next: null });
    expect((await say("GET", "/movies?cursor=nonsense")).code).toBe("bad-query");
    // half a character, which no database takes
    const halved = Buffer.from('[0,"\\ud800",1]').toString("base64url");
    expect((await say("GET", `/movies?cursor=${halved}`)).code).toBe("bad-query");
    const found = await say("GET", `/movies?query=bell&genre=${genre?.slug}`);
    expect(found.body.data.map(({ id }: { id: number }) => id)).toEqual([b]);
  });

  it("tells what plays, where and when", async () => {
    const { theaterId, showtimeId, movieId } = fixture;
    const { slug } = (await db.select().from(theaters).where(eq(theaters.id, theaterId)).get()) ?? {
      slug: "",
    };
    const listed = await say("GET", "/theaters");
    expect(listed.body.data).toContainEqual((await say("GET", `/theaters/${slug}`)).body);
    expect((await say("GET", `/theaters/${theaterId}/screens`)).body.data).toMatchObject([
      { seats: { standard: 20 } },
    ]);
    expect((await say("GET", "/theaters/none-such")).code).toBe("not-found");
    expect((await say("GET", "/genres")).status).toBe(200);
    expect((await say("GET", "/catalogue", { token: tokens.chain })).status).toBe(200);
    const one = await say("GET", `/showtimes/${showtimeId}`);
    const day = one.body.day;
    for (const query of [
      `theater=${theaterId}`,
      `theater=${slug}&date=${day}`,
      `movie=${movieId}`,
      `movie=${movieId}&date=${day}`,
    ])
      expect((await say("GET", `/showtimes?${query}`)).body.data).toEqual([one.body]);
    expect((await say("GET", `/showtimes?theater=${slug}&date=1999-01-01`)).body.data).toEqual([]);
    // today is each theater's own
    expect((await say("GET", `/showtimes?movie=${movieId}&date=today`)).body.data).toEqual([]);
    const offered = await say("GET", `/showtimes?movie=${movieId}&include=offers`);
    expect(offered.body.data).toEqual([{ ...one.body, offer: expect.any(Object) }]);
    expect(offered.body.data[0].offer).toMatchObject({
      lowMinor: 1_250,
      highMinor: 1_250,
      wheelchairSpaces: 0,
    });
    expect((await say("GET", "/showtimes?include=all")).code).toBe("bad-query");
    expect((await say("GET", `/movies?theater=${slug}`)).body.data).toMatchObject([{ id: movieId }]);
    expect((await say("GET", `/movies?theater=${slug}&date=${day}`)).body.data).toMatchObject([
      { id: movieId },
    ]);
    expect((await say("GET", `/movies?theater=${slug}&date=1999-01-01`)).body.data).toEqual([]);
  });

  it("schedules, changes, sells and cancels showtimes of its theater", async () => {
    const own = await makeFixture(db, { startsAt });
    const token = await tokenFor(db, ["manage"], own.theaterId);
    const at = new Date(startsAt + DAY_MS).toISOString();
    const draft = { movieId: own.movieId, screenId: own.screenId, language: "English", start: { at } };
    const make = (body: object, by = token) => say("POST", "/showtimes", { body, token: by });
    expect((await make(draft, tokens.manage)).code).toBe("unknown-screen");
    expect((await make({ ...draft, accessibility: ["loud"] })).code).toBe("invalid-body");
    const made = await make({ ...draft, accessibility: ["relaxed", "captions"] });
    expect(made).toMatchObject({
      status: 201,
      body: { state: "draft", startsAt: at, accessibility: ["captions", "relaxed"] },
    });
    const { id } = made.body;
    expect((await say("GET", `/showtimes/${id}`)).code).toBe("not-found");
    expect((await say("GET", `/showtimes/${id}`, { token: tokens.manage })).code).toBe("not-found");
    const clash = await make({
      showtimes: [draft, { ...draft, start: { date: "2027-06-01", time: "20:00" } }],
    });
    expect(clash).toMatchObject({ code: "overlap", body: { unfit: [{ at: 0, clash: { showtimeId: id } }] } });
    const two = await make({
      showtimes: ["20:00", "23:00"].map((time) => ({ ...draft, start: { date: "2027-06-01", time } })),
      state: "on-sale",
    });
    expect(two.body.data).toHaveLength(2);
    const change = (body: object, headers: Record<string, string>) =>
      say("PATCH", `/showtimes/${id}`, { body, headers, token });
    expect((await change({ state: "on-sale" }, {})).code).toBe("if-match-missing");
    const etag = made.headers.get("etag") ?? "";
    const out = await change({ state: "on-sale" }, { "if-match": etag });
    expect(out.body.state).toBe("on-sale");
    expect((await change({ language: "German" }, { "if-match": etag })).code).toBe("stale");
    const german = await change({ language: "German" }, { "if-match": out.headers.get("etag") ?? "" });
    expect(german.body).toMatchObject({ language: "German", startsAt: at });
    const hold = await say("POST", "/holds", { body: { showtimeId: id, seatIds: own.seatIds.slice(0, 1) } });
    expect(hold.status).toBe(201);
    expect((await change({ language: "Dutch" }, { "if-match": "*" })).code).toBe("sold");
    const cancel = (headers: Record<string, string>) =>
      say("POST", `/showtimes/${id}/cancel`, { body: { reason: "The projector broke." }, headers, token });
    expect((await cancel({})).code).toBe("if-match-missing");
    expect((await cancel({ "if-match": "*" })).body.state).toBe("cancelled");
    expect((await cancel({ "if-match": "*" })).code).toBe("already-cancelled");
    expect((await say("GET", `/showtimes/${id}/seats`)).code).toBe("showtime-cancelled");
    const entries = await db
      .select({ action: auditEntries.action, clientId: auditEntries.clientId })
      .from(auditEntries)
      .where(and(eq(auditEntries.objectType, "showtime"), eq(auditEntries.objectId, String(id))));
    const clientId = await clientOf(token);
    const told = await getShowtimeForStaff(db, {
      showtimeId: id,
      staff: await addAdmin(db),
      now: Date.now(),
    });
    expect(told?.timeline.map(({ who }) => who)).toEqual(Array(4).fill("Program manage"));
    expect(entries).toEqual(
      ["scheduled", "published", "edited", "cancelled"].map((what) => ({
        action: `showtime.${what}`,
        clientId,
      })),
    );
  });

  it("describes itself", async () => {
    const { body } = await say("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
  });
});

afterAll(() => {
  const theirs = OPERATIONS.filter(({ tag }) => !OF_MANAGERS.has(tag)).map(({ id }) => id);
  expect([...asked].sort()).toEqual(theirs.sort());
});
