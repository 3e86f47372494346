import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, asked, OF_MANAGERS, type Sent, type Told, tokenFor } from "@/app/api/v1/_testing/ask";
import { apiClients, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { hashApiToken } from "@/lib/accounts/api-clients/api-token";
import { acceptInvitation } from "@/lib/accounts/invitations/accept-invitation";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { reportReview } from "@/lib/reviews/report-review";
import { writtenReview } from "@/lib/reviews/testing/visited";

describe.each(engines)("who runs a theater by the API on %s", (_, open) => {
  const db = open();
  const startsAt = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS + 19 * 3_600_000;
  let its: Fixture;
  let token: string;
  let chain: string;
  let clientId: number;
  beforeAll(async () => {
    its = await makeFixture(db, { startsAt });
    token = await tokenFor(db, ["manage"], its.theaterId);
    chain = await tokenFor(db, ["manage"]);
    const made = await db
      .select()
      .from(apiClients)
      .where(eq(apiClients.tokenHash, hashApiToken(token)))
      .get();
    clientId = made?.id ?? 0;
  });
  const say = (method: string, address: string, sent: Sent = {}): Promise<Told> =>
    ask(db, method, address, { token, ...sent });
  const from = (told: Told) => ({ "if-match": told.headers.get("etag") ?? "" });
  const written = async (objectType: string, objectId: string | number) =>
    (
      await db
        .select({ action: auditEntries.action, clientId: auditEntries.clientId })
        .from(auditEntries)
        .where(and(eq(auditEntries.objectType, objectType), eq(auditEntries.objectId, String(objectId))))
    ).map((entry) => [entry.action, entry.clientId]);

  it("draws a screen anew, and moves the showtimes that nobody has seats of", async () => {
    const own = await makeFixture(db, { startsAt });
    const sent = { token: await tokenFor(db, ["manage"], own.theaterId) };
    const at = `/screens/${own.screenId}/layout`;
    const read = await say("GET", at, sent);
    expect(read.body).toMatchObject({ screenId: own.screenId, version: 1 });
    expect(read.body.seats).toHaveLength(20);
    const write = (body: object, headers = from(read)) => say("PUT", at, { ...sent, body, headers });
    const { seats } = read.body;
    expect((await write({ seats }, {} as never)).code).toBe("if-match-missing");
    const twice = await write({ seats: [...seats, seats[0]] });
    expect(twice).toMatchObject({ status: 422, code: "unfit" });
    expect(twice.body.faults[0]).toMatchObject({ code: "same-label", seat: { label: "A 1" } });
    const fewer = await write({ seats: seats.slice(0, 19) });
    expect(fewer.body).toEqual({
      ...{ screenId: own.screenId, version: 2, movedShowtimeIds: [own.showtimeId] },
    });
    expect((await write({ seats })).code).toBe("stale");
    expect((await say("GET", at, sent)).body.seats).toHaveLength(19);
    const flood = { seats: Array(1_000_000).fill(0) };
    expect(await write(flood, { "if-match": "*" })).toMatchObject({ status: 422, code: "invalid-body" });
    expect((await say("GET", `${at}?version=1`, sent)).body.seats).toHaveLength(20);
    expect((await say("GET", `${at}?version=9`, sent)).code).toBe("not-found");
    await bookSeats(db, own, { seatIds: own.seatIds.slice(0, 1), now: Date.now() });
    const kept = await write({ seats: seats.slice(1) }, from(fewer));
    expect(kept.body).toMatchObject({ version: 3, movedShowtimeIds: [] });
    const lost = { seats: seats.slice(1), moveShowtimeIds: [own.showtimeId] };
    expect((await write(lost, from(kept))).code).toBe("claimed-seat-missing");
  });

  it("hands a screen's seats on as pretix writes them, and takes them so", async () => {
    const own = await makeFixture(db, { startsAt });
    const sent = { token: await tokenFor(db, ["manage"], own.theaterId) };
    const at = `/screens/${own.screenId}/plan`;
    const read = await say("GET", at, sent);
    expect(read.body.zones[0].rows.map((row: { row_number: string }) => row.row_number)).toEqual(["A", "B"]);
    const plan = { ...read.body, colour: "blue" };
    const put = (body: unknown, headers: Record<string, string>, query = "") =>
      say("PUT", `${at}${query}`, { ...sent, body, headers });
    const saved = await put(plan, from(read));
    expect(saved.body).toMatchObject({ version: 2, movedShowtimeIds: [own.showtimeId] });
    const again = await say("GET", at, sent);
    expect(again.body).toEqual(plan);
    const [zone] = plan.zones;
    const copied = { ...plan, zones: [zone, { ...zone, name: "Balcony", position: { x: 0, y: 900 } }] };
    const refused = await put(copied, from(again));
    expect(refused).toMatchObject({ code: "unfit", body: { mends: ["new-identities", "zone-in-row"] } });
    const mended = await put(copied, from(again), "?mend=new-identities,zone-in-row");
    expect(mended.body.version).toBe(3);
    expect((await say("GET", `/screens/${own.screenId}/layout`, sent)).body.seats).toHaveLength(40);
    expect((await put({ ...plan, zones: [] }, from(mended))).code).toBe("unfit");
    expect((await put(plan, { "if-match": "*" }, "?moveShowtimeIds=none")).code).toBe("bad-query");
    const named = `?moveShowtimeIds=${own.showtimeId}`;
    expect((await put(plan, { "if-match": "*" }, named)).body.version).toBe(4);
  });

  it("makes price cards, each in the place of the one before", async () => {
    const { theaterId, priceCardId, ticketTypeId } = its;
    const at = `/theaters/${theaterId}/price-cards`;
    const rule = { name: "Late", weekdays: ["friday", "saturday"], from: "22:00", until: "24:00" };
    const body = {
      ...{ name: "Matinee", currency: "GBP" },
      prices: [{ ticketTypeId, seatType: "standard", amountMinor: 700 }],
      rules: [{ ...rule, change: { basisPoints: -2_000 } }],
    };
    const made = await say("POST", at, { body });
    expect(made).toMatchObject({ status: 201, body: { ...body, theaterId, supersededAt: null } });
    expect(made.headers.get("location")).toBe(`/api/v1/price-cards/${made.body.id}`);
    expect((await say("POST", at, { body })).code).toBe("name-taken");
    const wrong = { ...body, name: "Other", prices: [{ ...body.prices[0], ticketTypeId: 999_999 }] };
    expect((await say("POST", at, { body: wrong })).code).toBe("unknown-ticket-type");
    expect((await say("POST", at, { body: { ...body, name: "Other", prices: [] } })).code).toBe("no-prices");
    const backwards = { ...body, name: "Other", rules: [{ ...body.rules[0], until: "20:00" }] };
    expect((await say("POST", at, { body: backwards })).code).toBe("invalid-body");
    expect((await say("GET", at)).body.data).toContainEqual({
      ...{ id: made.body.id, name: "Matinee", currency: "GBP", createdAt: made.body.createdAt },
      ...{ rules: 1, fromMinor: 700, untilMinor: 700, showtimes: 0 },
    });
    const read = await say("GET", `/price-cards/${priceCardId}`);
    const change = (headers: Record<string, string>) =>
      say("PATCH", `/price-cards/${priceCardId}`, { body: { name: "Evening" }, headers });
    expect((await change({})).code).toBe("if-match-missing");
    const changed = await change(from(read));
    expect(changed).toMatchObject({ status: 201, body: { name: "Evening", prices: read.body.prices } });
    expect(changed.body.id).not.toBe(priceCardId);
    expect((await change(from(read))).code).toBe("stale");
    expect((await change({ "if-match": '"1.x"' })).code).toBe("stale");
    expect((await say("GET", `/price-cards/${priceCardId}`)).body.supersededAt).not.toBeNull();
    const retire = (id: number) => say("DELETE", `/price-cards/${id}`);
    expect((await retire(changed.body.id)).code).toBe("card-in-use");
    expect((await retire(made.body.id)).status).toBe(204);
    expect((await retire(made.body.id)).code).toBe("stale");
    const showtime = await say("GET", `/showtimes/${its.showtimeId}`);
    expect(showtime.body.priceCardId).toBe(changed.body.id);
    expect(await written("price-card", changed.body.id)).toEqual([["price-card.edited", clientId]]);
  });

  it("names, orders, adds and archives ticket types", async () => {
    const at = `/theaters/${its.theaterId}/ticket-types`;
    const read = await say("GET", at);
    const [{ id }] = read.body.data;
    const save = (types: object[], headers: Record<string, string>) =>
      say("PUT", at, { body: { types }, headers });
    expect((await save([], {})).code).toBe("if-match-missing");
    const saved = await save(
      [
        { name: "Child", note: "Under 14" },
        { id, name: "Adult" },
      ],
      from(read),
    );
    expect(saved.body.data.map(({ name }: { name: string }) => name)).toEqual(["Child", "Adult"]);
    expect((await save([{ name: "Senior" }], from(read))).code).toBe("stale");
    expect((await save([{ name: "Adult" }], from(saved))).code).toBe("name-taken");
    const archive = async (archived: boolean, headers?: Record<string, string>) =>
      say("PATCH", `/ticket-types/${id}`, {
        ...{ body: { archived }, headers: headers ?? from(await say("GET", at)) },
      });
    expect((await archive(true, {})).code).toBe("if-match-missing");
    expect((await archive(true, from(read))).code).toBe("stale");
    expect((await archive(true)).status).toBe(204);
    expect((await say("GET", at)).body.data[1]).toMatchObject({ id, archivedAt: expect.any(String) });
    const [child] = saved.body.data;
    const last = await say("PATCH", `/ticket-types/${child.id}`, {
      ...{ body: { archived: true }, headers: { "if-match": "*" } },
    });
    expect(last.code).toBe("last-one");
    expect((await archive(false)).status).toBe(204);
  });

  it("makes, changes and ends promotion codes", async () => {
    const { theaterId, movieId } = its;
    const code = `T${newId().replaceAll(/[^A-Za-z0-9]/g, "")}`.toUpperCase();
    const body = { code: code.toLowerCase(), theaterId, discount: { amountMinor: 200, currency: "GBP" } };
    const made = await say("POST", "/promotion-codes", { body });
    expect(made).toMatchObject({ status: 201, body: { ...body, code, uses: 0, movieIds: [] } });
    const { id } = made.body;
    expect((await say("POST", "/promotion-codes", { body })).code).toBe("code-taken");
    expect((await say("POST", "/promotion-codes", { body: { ...body, theaterId: null } })).code).toBe(
      "not-found",
    );
    const change = (body: object, headers: Record<string, string>) =>
      say("PATCH", `/promotion-codes/${id}`, { body, headers });
    expect((await change({ maxUses: 3 }, {})).code).toBe("if-match-missing");
    const endsAt = "2030-01-01T00:00:00.000Z";
    const changed = await change({ endsAt, movieIds: [movieId] }, from(made));
    expect(changed.body).toMatchObject({ endsAt, movieIds: [movieId], discount: body.discount });
    expect((await change({ maxUses: 3 }, from(made))).code).toBe("stale");
    expect((await change({ movieIds: [999_999] }, from(changed))).code).toBe("unknown-movie");
    expect((await change({ startsAt: "2031-01-01T00:00:00Z" }, from(changed))).code).toBe("invalid-body");
    expect((await say("DELETE", `/promotion-codes/${id}`)).status).toBe(204);
    const read = await say("GET", `/promotion-codes/${id}`);
    expect(read.body.disabledAt).not.toBeNull();
    expect((await say("GET", "/promotion-codes")).body.data[0]).toMatchObject({ id, code });
    const listed = await say("GET", `/promotion-codes?theater=${theaterId}`);
    expect(listed.body.data).toHaveLength(1);
    expect((await written("promo-code", id)).map(([action]) => action)).toEqual([
      ...["promo-code.made", "promo-code.edited", "promo-code.disabled"],
    ]);
  });

  it("moderates reviews, those that were reported first", async () => {
    const own = await makeFixture(db, { startsAt });
    const sent = { token: await tokenFor(db, ["manage"], own.theaterId) };
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push(await writtenReview(db, own));
    const [reported = "", second = ""] = ids;
    const holder = { visitorId: newId(), userId: null };
    await reportReview(db, { reviewId: reported, cause: "spoiler", holder, from: [], now: Date.now() });
    const first = await say("GET", "/reviews?limit=2", sent);
    expect(first.body.data[0]).toMatchObject({ id: reported, reports: 1, causes: ["spoiler"] });
    const next = `/reviews?limit=2&cursor=${first.body.next}`;
    expect((await say("GET", next, sent)).body).toMatchObject({ data: [{}], next: null });
    expect((await say("GET", "/reviews?cursor=none", sent)).code).toBe("bad-query");
    const moderate = (id: string, hidden: boolean, reason = "Rude.") =>
      say("POST", `/reviews/${id}/moderate`, { ...sent, body: { hidden, reason } });
    expect((await moderate(reported, false)).status).toBe(204);
    expect((await moderate(reported, false)).code).toBe("so-already");
    expect((await moderate(second, true)).status).toBe(204);
    expect((await moderate(second, true, "\u200B")).code).toBe("invalid-body");
    expect((await moderate(newId(), true)).code).toBe("not-found");
    const hidden = await say("GET", "/reviews?show=hidden", sent);
    expect(hidden.body.data).toMatchObject([{ id: second, hiddenWhy: "Rude.", stars: 4 }]);
    const shown = await ask(db, "GET", `/movies/${own.movieId}/reviews?limit=1`);
    const movie = await ask(db, "GET", `/movies/${own.movieId}`);
    expect(movie.body.reviews).toEqual({
      count: 2,
      average: 4,
      distribution: [0, 0, 0, 0, 0, 0, 0, 2, 0, 0],
    });
    expect(shown.body.data).toMatchObject([{ stars: 4, words: "Fine." }]);
    const rest = await ask(db, "GET", `/movies/${own.movieId}/reviews?limit=1&cursor=${shown.body.next}`);
    expect(rest.body).toMatchObject({ data: [{}], next: null });
    expect((await ask(db, "GET", "/movies/none/reviews")).code).toBe("not-found");
  });

  it("reads reports as JSON and CSV", async () => {
    const own = await makeFixture(db, { startsAt });
    const sent = { token: await tokenFor(db, ["manage"], own.theaterId) };
    await bookSeats(db, own, { seatIds: own.seatIds.slice(0, 2), now: Date.now() });
    const { body } = await say("GET", "/reports", sent);
    expect(body.data.map(({ report }: { report: string }) => report)).toContain("ledger");
    const [from, to] = [-1, 3].map((days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10));
    for (const { report } of body.data) {
      const told = await say("GET", `/reports/${report}?from=${from}&to=${to}`, sent);
      expect(told.body, report).toMatchObject({ report, from, to });
      for (const sheet of told.body.sheets)
        for (const row of [...sheet.rows, ...sheet.totals]) expect(row).toHaveLength(sheet.columns.length);
    }
    const days = await say("GET", `/reports/days?from=${from}&to=${to}&theater=${own.theaterId}`, sent);
    const [sheet] = days.body.sheets;
    const tickets = sheet.columns.findIndex(({ key }: { key: string }) => key === "tickets");
    expect(sheet.totals[0][tickets]).toBe(2);
    const csv = (query: string, headers: Record<string, string> = {}) =>
      say("GET", `/reports/days?from=${from}&to=${to}${query}`, { ...sent, headers });
    const file = await csv("&format=csv");
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="days-${from}-to-${to}.csv"`);
    const etag = file.headers.get("etag") ?? "";
    expect((await csv("&format=csv", { "if-none-match": etag })).status).toBe(304);
    expect((await csv("", { accept: "text/csv" })).headers.get("etag")).toBe(etag);
    expect((await csv("&format=json", { accept: "text/csv" })).body.report).toBe("days");
    expect((await csv("&format=csv&sheet=none")).code).toBe("not-found");
    expect((await say("GET", "/reports/days?from=soon", sent)).code).toBe("bad-query");
    expect((await say("GET", "/reports/none", sent)).code).toBe("not-found");
  });

  it("hands out all that there is of its theater, and nothing that opens a booking", async () => {
    const own = await makeFixture(db, { startsAt });
    const sent = { token: await tokenFor(db, ["manage"], own.theaterId) };
    const booking = await bookSeats(db, own, { seatIds: own.seatIds.slice(0, 2), now: Date.now() });
    const at = `/theaters/${own.theaterId}/data`;
    const { body } = await say("GET", at, sent);
    expect(body).toMatchObject({
      theater: { id: own.theaterId },
      showtimes: [{ id: own.showtimeId, startsAt: new Date(startsAt).toISOString() }],
      bookings: [{ reference: booking.reference, currency: "GBP" }],
      tickets: [{ row: "A", number: "1" }, { row: "A" }],
      ...{ refunds: [], checkIns: [] },
    });
    expect(JSON.stringify(body)).not.toContain(booking.linkToken);
    const file = await say("GET", `${at}?format=csv&table=tickets`, sent);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename="theater-${own.theaterId}-tickets.csv"`,
    );
    const csv = await say("GET", at, { ...sent, headers: { accept: "text/csv" } });
    expect(csv.headers.get("content-disposition")).toContain("bookings.csv");
    expect((await say("GET", `${at}?table=codes`, sent)).code).toBe("bad-query");
    expect((await say("GET", at)).code).toBe("not-found");
  });

  it("keeps a team, whose invitations are good as long as the token", async () => {
    const { theaterId } = its;
    const owner = await addOwner(db, theaterId);
    const read = await say("GET", `/people/${owner.userId}`);
    expect(read.body).toMatchObject({ name: "Rosa", isAdmin: false, roles: [{ theaterId, role: "owner" }] });
    await addOwner(db, theaterId);
    const first = await say("GET", "/people?limit=1");
    const [, next] = /<\/api\/v1(.*)>/.exec(first.headers.get("link") ?? "") ?? [];
    const second = await say("GET", next ?? "");
    expect([first.body.data[0].id, second.body.data[0].id].sort()).toHaveLength(2);
    expect(first.body.data[0].id).not.toBe(second.body.data[0].id);
    expect((await say("GET", "/people?cursor=nonsense")).code).toBe("bad-query");
    const at = `/people/${owner.userId}/roles/${theaterId}`;
    const put = (role: string, headers = {}) => say("PUT", at, { body: { role }, headers });
    expect((await put("door")).code).toBe("if-match-missing");
    const door = await put("door", from(read));
    expect(door.body.roles).toMatchObject([{ role: "door" }]);
    expect((await put("owner", from(read))).code).toBe("stale");
    expect((await say("DELETE", at)).code).toBe("if-match-missing");
    expect((await say("DELETE", at, { headers: from(read) })).code).toBe("stale");
    expect((await say("DELETE", at, { headers: from(door) })).status).toBe(204);
    expect((await say("GET", `/people/${owner.userId}`)).code).toBe("not-found");
    // taken back within some minutes
    expect((await put("owner")).status).toBe(200);
    expect((await written("user", owner.userId)).map(([action]) => action)).toEqual([
      ...["user.placed", "user.taken-off", "user.placed"],
    ]);

    const admin = await addAdmin(db);
    const promote = (userId: number, role: string, by = chain, headers: object = { "if-match": "*" }) =>
      say("PATCH", `/people/${userId}`, { body: { role }, token: by, headers: { ...headers } });
    expect((await promote(owner.userId, "admin", chain, {})).code).toBe("if-match-missing");
    expect((await promote(owner.userId, "admin", chain, from(door))).code).toBe("stale");
    expect((await promote(owner.userId, "admin", token)).code).toBe("not-found");
    expect((await promote(owner.userId, "admin")).body.isAdmin).toBe(true);
    expect((await promote(owner.userId, "admin")).code).toBe("already");
    expect((await promote(owner.userId, "customer")).body.isAdmin).toBe(false);

    const invite = async (role = "door", by = token) => {
      const email = `${newId().toLowerCase()}@example.com`;
      const body = { email, role, theaterId: role === "admin" ? null : theaterId };
      const sent = await say("POST", "/invitations", { body, token: by });
      const letter = await db.select().from(messages).where(eq(messages.to, email)).get();
      return { sent, email, link: letter?.token ?? "", letter };
    };
    const { sent, email, link, letter } = await invite();
    expect(sent).toMatchObject({ status: 201, body: { email, role: "door", invitedBy: "Program manage" } });
    expect(letter?.payload).toMatchObject({ inviter: "Program manage", theaterId });
    expect((await say("GET", "/invitations")).body.data).toContainEqual(sent.body);
    expect((await invite("admin")).sent.code).toBe("not-found");
    expect((await invite("admin", chain)).sent.body).toMatchObject({ role: "admin", theaterId: null });
    const accept = (token: string, email: string, id: number) =>
      acceptInvitation(db, { token, user: { id, email }, now: Date.now() });
    // whoever has that address has an account of theirs
    expect(await accept(link, "someone@else.example", admin.userId)).toMatchObject({ code: "other-address" });
    const renewed = await say("POST", `/invitations/${sent.body.id}/renew`);
    expect(renewed.status).toBe(204);
    expect(await accept(link, email, admin.userId)).toMatchObject({ code: "spent" });
    expect((await say("DELETE", `/invitations/${sent.body.id}`)).status).toBe(204);
    expect((await say("DELETE", `/invitations/${newId()}`)).code).toBe("not-found");
    const other = await invite();
    expect(await accept(other.link, "x@example.com", admin.userId)).toMatchObject({ code: "other-address" });
    await db.update(apiClients).set({ revokedAt: 1 }).where(eq(apiClients.id, clientId));
    expect(await accept(other.link, "x@example.com", admin.userId)).toMatchObject({ code: "spent" });
    await db.update(apiClients).set({ revokedAt: null }).where(eq(apiClients.id, clientId));
    const [user] = await db
      .insert(users)
      .values({ email: other.email, name: "Nell", passwordHash: "", role: "customer", createdAt: 0 })
      .returning();
    expect(await accept(other.link, other.email, user?.id ?? 0)).toMatchObject({ ok: true });
    expect((await say("GET", `/people/${user?.id}`)).body.roles).toMatchObject([{ theaterId, role: "door" }]);
  });
});

afterAll(() => {
  const theirs = OPERATIONS.filter(({ tag }) => OF_MANAGERS.has(tag)).map(({ id }) => id);
  expect([...asked]).toEqual(expect.arrayContaining(theirs));
});
