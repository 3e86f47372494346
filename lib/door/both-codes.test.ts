import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import fc from "@/db/testing/properties";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { getHeldTicket } from "@/lib/bookings/transfers/get-offer";
import { offerTicket } from "@/lib/bookings/transfers/offer-ticket";
import { takeBackTicket } from "@/lib/bookings/transfers/take-back-ticket";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { admitTicket } from "./admit-ticket";
import { openDoor } from "./testing/door";
import { scanOf, undoOf } from "./testing/scans";
import type { TicketInput } from "./verdict";

const now = Date.UTC(2026, 10, 22, 12);

/** What anybody may do, in any order and again and again; `both`: the friend accepts while each code is shown. */
const STEPS = ["offer", "take-back", "accept", "cancel", "show", "show-offline", "undo", "both"] as const;
type Step = { what: (typeof STEPS)[number]; which: number };

const steps = fc.array(fc.record({ what: fc.constantFrom(...STEPS), which: fc.nat(3) }), {
  minLength: 3,
  maxLength: 14,
});

/** One ticket and all that was ever made for it. */
async function playing(db: Database) {
  const door = await openDoor(db, now);
  const [ticket] = door.booking.tickets;
  if (!ticket) throw new Error("no ticket");
  const { linkToken, reference } = door.booking;
  const ofTicket = { linkToken, ticketId: ticket.id, userId: null, now };
  const buyers: TicketInput[] = [{ code: ticket.code }, { reference, seat: "A1" }];
  const friends: TicketInput[] = [];
  const offers: string[] = [];
  const admitted: string[] = [];

  const row = async () => (await db.select().from(tickets).where(eq(tickets.id, ticket.id)).get()) ?? ticket;
  const isPassedOn = () =>
    db.$count(
      ticketTransfers,
      and(eq(ticketTransfers.ticketId, ticket.id), isNotNull(ticketTransfers.acceptedAt)),
    );
  const pick = <T>(all: T[], which: number) => all[which % Math.max(1, all.length)];

  async function accept(which: number, on = db) {
    const accepted = await acceptTicket(on, {
      offerToken: pick(offers, which) ?? "",
      name: "Grace",
      userId: null,
      now,
    });
    if (!accepted.ok) return;
    const held = await getHeldTicket(db, accepted.value.holderToken);
    friends.push({ code: held?.ticket.code ?? "" }, { reference: held?.reference ?? "", seat: "A1" });
  }
  async function show(shown: TicketInput | undefined, said: "admitted" | null = null) {
    if (!shown) return null;
    const scan = scanOf(shown, { said });
    const answer = await admitTicket(db, { ...door.at(), scan });
    const outcome = answer.ok ? answer.value.outcome : null;
    if (outcome === "admitted") admitted.push(scan.id);
    return outcome;
  }
  const acts: Record<Step["what"], (which: number) => Promise<unknown>> = {
    offer: async () => {
      const offered = await offerTicket(db, ofTicket);
      if (offered.ok) offers.push(offered.value.offerToken);
    },
    "take-back": () => takeBackTicket(db, ofTicket),
    accept: (which) => accept(which),
    cancel: () =>
      cancelTickets(db, { linkToken, ticketIds: [ticket.id], expectedRefundMinor: 1_250, userId: null, now }),
    show: (which) => show(pick([...buyers, ...friends], which)),
    "show-offline": (which) => show(pick([...buyers, ...friends], which), "admitted"),
    undo: async () => {
      const scanId = admitted.pop();
      if (scanId) await door.undo(undoOf(scanId));
    },
    both: async (which) =>
      Promise.all([accept(which), show(pick(buyers, which)), show(pick(friends, which)), accept(which + 1)]),
  };
  return { door, buyers, friends, acts, admitted, row, isPassedOn, show };
}

describe.each(engines)("the two codes of a ticket, on %s", (name, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it("are never both let in, whatever is done in whatever order", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { acts, buyers, admitted, row, isPassedOn, show } = await playing(db);
        for (const { what, which } of [{ what: "offer", which: 0 } as Step, ...all]) {
          await acts[what](which);
          const { admittedAt, cancelledAt } = await row();
          expect(admitted.length, `after ${what}`).toBe(admittedAt === null ? 0 : 1);
          expect(admittedAt === null || cancelledAt === null).toBe(true);
        }
        if (await isPassedOn())
          for (const shown of buyers) expect(["passed-on", "cancelled"]).toContain(await show(shown));
      }),
      { numRuns: name === "libSQL" ? 5 : 40 },
    );
  });

  it("would be in the hands of somebody inside and of a friend without the guard of who is in", async () => {
    const { door, buyers, acts, friends, show } = await playing(db);
    await acts.offer(0);
    expect(await show(buyers[0])).toBe("admitted");
    await acts.accept(0);
    expect(friends).toEqual([]);
    const offered = await db
      .select()
      .from(ticketTransfers)
      .where(eq(ticketTransfers.ticketId, door.booking.tickets[0]?.id ?? ""))
      .get();
    const by = { offerToken: offered?.offerToken ?? "", name: "Grace", userId: null, now };
    expect(await acceptTicket(withoutGuard(db, "already-in"), by)).toMatchObject({ ok: true });
  });
});
