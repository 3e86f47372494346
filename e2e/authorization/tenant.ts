import { eq } from "drizzle-orm";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { hashLinkToken, newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import type { Database } from "../../db/client";
import { apiClients, invitations, theaterStaff, users } from "../../db/schema/accounts";
import { genres } from "../../db/schema/catalogue";
import { mailBlocks, messages } from "../../db/schema/messages";
import { priceCards, promoCodes, ticketTypes } from "../../db/schema/pricing";
import { shifts } from "../../db/schema/shifts";
import { screens, theaters } from "../../db/schema/venues";
import { waitingRooms } from "../../db/schema/waiting-rooms";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "../../db/schema/webhooks";
import { newId } from "../../lib/id";
import { DEFAULT_LOCALE } from "../../lib/languages";
import { once } from "./once";
import { giveTheater, type People } from "./people";
import { sold } from "./tenant-sales";

const DAY_MS = 86_400_000;

/** A theater and what belongs to it; each thing is made when it is first asked for. */
export type Tenant = ReturnType<typeof furnish>;

/** Two theaters: one that the owner and the door staff have, and one that is somebody else's. */
export async function makeTenants(db: Database, people: People): Promise<{ own: Tenant; foreign: Tenant }> {
  const startsAt = Math.floor(Date.now() / DAY_MS + 20) * DAY_MS + DAY_MS / 2;
  const own = await makeFixture(db, { startsAt });
  const foreign = await makeFixture(db, { startsAt });
  await giveTheater(db, own.theaterId, people);
  const tenants = {
    own: furnish(db, own, people, people.customer.id),
    foreign: furnish(db, foreign, people, null),
  };
  for (const { theaterId, mark } of Object.values(tenants))
    await db
      .update(theaters)
      .set({ name: `House ${mark}` })
      .where(eq(theaters.id, theaterId));
  return tenants;
}

/** Makes one of everything, so that lists have something to keep back. */
export async function fill(its: Tenant): Promise<void> {
  for (const make of [
    its.booking,
    its.refund,
    its.hold,
    its.payment,
    its.reversal,
    its.houseSeats,
    its.reservation,
    its.seatOffer,
    its.member,
    its.shift,
    its.voucher,
    its.review,
  ])
    await make();
  for (const make of [its.invitation, its.promoCode, its.token, its.webhook, its.message, its.emptyScreen])
    await make();
}

function furnish(db: Database, fixture: Fixture, people: People, customerId: number | null) {
  const { theaterId } = fixture;
  const now = Date.now();
  const unique = `${theaterId}-${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")}`;
  const email = `guest-${unique}@matrix.test`;
  async function addMessage(stoppedAs: "refused" | "unknown") {
    const id = newId();
    const payload = { inviter: unique, role: "door", theaterId, theaterName: unique };
    await db.insert(messages).values({
      ...{ id, kind: "invitation", to: email, language: DEFAULT_LOCALE, payload, topic: id, token: newId() },
      ...{ createdAt: now, failure: "full", stoppedAt: now, stoppedAs },
    });
    return id;
  }
  const marks = [unique];
  const member = once(async () => {
    const values = {
      email: `door-${unique}@matrix.test`,
      name: `Nell ${unique}`,
      passwordHash: "",
      createdAt: 0,
    };
    const { id: userId } = await db.insert(users).values(values).returning().get();
    await db.insert(theaterStaff).values({ theaterId, userId, role: "door" });
    return userId;
  });
  return {
    ...fixture,
    ...sold(db, fixture, { unique, marks, customerId, now }),
    /** Stands in what belongs here and in nothing else. */
    mark: unique,
    marks,
    email,
    /** The secret of a link by which somebody of the team would get another address. */
    emailChange: once(async () => {
      const link = { token: newLinkToken(), email: `other-${newId().toLowerCase()}@matrix.test`, name: null };
      await openLink(db, { ...link, purpose: "change-email", userId: await member() }, now);
      return link.token;
    }),
    /** The secret of a link by which somebody of the team would be erased. */
    erasure: once(async () => {
      const userId = await member();
      const row = await db.select().from(users).where(eq(users.id, userId)).get();
      const link = { token: newLinkToken(), email: row?.email ?? "", name: null };
      await openLink(db, { ...link, purpose: "erase", userId }, now);
      return link.token;
    }),
    theater: once(async () => {
      const row = await db.select().from(theaters).where(eq(theaters.id, theaterId)).get();
      if (!row) throw new Error("no theater");
      return row;
    }),
    /** On the same screen, a day later. */
    otherShowtime: once(() => makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + DAY_MS })),
    waitingRoom: once(async () => {
      const { showtimeId, startsAt } = fixture;
      await db
        .insert(waitingRooms)
        .values({ showtimeId, opensAt: startsAt - DAY_MS, capacity: 1 })
        .onConflictDoNothing();
    }),
    emptyScreen: once(async () => {
      const values = { theaterId, name: `Empty ${unique}`, position: 1 };
      return (await db.insert(screens).values(values).returning().get()).id;
    }),
    /** By which nothing is sold; each time another one. */
    otherCard: async () => {
      const values = { theaterId, name: `Card ${newId()}`, currency: "GBP", createdAt: now };
      return (await db.insert(priceCards).values(values).returning().get()).id;
    },
    otherTicketType: once(async () => {
      const values = { theaterId, name: "Child", position: 1 };
      return (await db.insert(ticketTypes).values(values).returning().get()).id;
    }),
    genre: once(async () => {
      const values = { slug: `genre-${unique}`, name: `Genre ${unique}` };
      return (await db.insert(genres).values(values).returning().get()).id;
    }),
    /** Someone at its door. */
    member,
    /** Of that person, from before they were sent to the door. */
    shift: once(async () => {
      const id = newId();
      const money = { currency: "GBP", floatMinor: 100, openedAt: now };
      await db.insert(shifts).values({ id, theaterId, userId: await member(), ...money });
      return id;
    }),
    invitation: once(async () => {
      const [id, token] = [newId(), newId()];
      await db.insert(invitations).values({
        id,
        tokenHash: hashLinkToken(token),
        email: customerId === null ? email : people.customer.email,
        role: "door",
        theaterId,
        invitedBy: people.admin.id,
        createdAt: now,
        expiresAt: now + DAY_MS,
      });
      return { id, token };
    }),
    /** Of a program of that theater. */
    token: once(async () => {
      const values = {
        name: `Kiosk ${unique}`,
        theaterId,
        may: ["sell"],
        createdAt: now,
        tokenHash: newId(),
      };
      return (await db.insert(apiClients).values(values).returning().get()).id;
    }),
    /** Where nothing can be sent, with something that was taken all the same. */
    webhook: once(async () => {
      const id = newId();
      await db.insert(webhookEndpoints).values({
        ...{
          id,
          theaterId,
          url: "https://hooks.invalid/in",
          description: unique,
          types: ["refund.made" as const],
        },
        ...{ secret: "whsec_c2VjcmV0", createdBy: people.admin.id, createdAt: now },
      });
      const data = { id: 1, slug: "a", title: unique };
      const event = {
        id: newId(),
        type: "movie.deleted" as const,
        endpointId: id,
        subject: "1",
        at: now,
        data,
      };
      await db.insert(webhookEvents).values(event);
      await db.update(webhookDeliveries).set({ takenAt: now }).where(eq(webhookDeliveries.eventId, event.id));
      return id;
    }),
    promoCode: once(async () => {
      const code = `M${unique.slice(0, 20)}`.toUpperCase();
      marks.push(code);
      const values = { code, theaterId, basisPoints: 1_000, createdAt: now };
      const { id } = await db.insert(promoCodes).values(values).returning().get();
      return { id, code };
    }),
    voucher: once(() => issueVoucher(db, { theaterId, email, now })),
    /** Refused by its reader's mailbox. */
    message: once(() => addMessage("refused")),
    /** To an address that is not written to. */
    blockedMessage: once(async () => {
      const messageId = await addMessage("refused");
      const block = { address: email, reason: "bounced" as const, messageId, blockedAt: now };
      await db.insert(mailBlocks).values(block);
      return messageId;
    }),
    /** Nobody knows whether it was sent. */
    doubtfulMessage: once(() => addMessage("unknown")),
  };
}
