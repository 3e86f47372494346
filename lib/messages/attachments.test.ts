import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { DatabaseBusy } from "@/db/failures";
import { tickets } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { orderLines } from "@/db/schema/orders";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { refundOrder } from "@/lib/ordering/refunds/refund-order";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";
import { codesOf, textOf } from "@/lib/testing/paper";
import { attachedTo } from "@/lib/words/messages/attachments";
import { composeWithFiles } from "@/lib/words/messages/compose-mail";
import { sampleOf } from "@/lib/words/messages/samples";
import { deliverMessage } from "./deliver-message";
import type { StoredMessage } from "./stored-message";
import { mailServer } from "./testing/mail-server";
import { addOwed } from "./testing/owed";
import { resendServer } from "./testing/resend-server";
import { resend } from "./transports/resend";
import { smtp } from "./transports/smtp";

breakInvariants("sold-seat-has-its-ticket", "cancelled-ticket-is-accounted-for");

const now = Date.UTC(2026, 10, 22, 12);
const post = await mailServer();
const api = await resendServer();
afterAll(() => {
  post.close();
  api.close();
});
const from = "Matinee <tickets@matinee.example>";
const bySmtp = smtp({ url: post.url, from });
const byResend = resend({ apiKey: "re_test", from, baseUrl: api.url });

describe.each(engines)("what goes along with a message (%s)", (_, open) => {
  let db: Database;
  let booking: Booking;

  beforeAll(async () => {
    db = open();
    const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 3), now });
  });

  /** The first of its theater. */
  const RECEIPT = "2026-000001";

  const confirmation = async (): Promise<StoredMessage> => {
    const row = await db.select().from(messages).where(eq(messages.bookingId, booking.id)).get();
    if (!row) throw new Error("no message");
    const { id: _, ...written } = row;
    return addOwed(db, { ...written, now, keptAt: null });
  };
  const deliver = (message: StoredMessage, transport = bySmtp, compose = composeWithFiles(db)) =>
    deliverMessage(db, message, { transport, compose, clock: () => now });
  const codes = () => booking.tickets.map(({ code }) => code).toSorted();

  it("are the tickets and the calendar's event, by SMTP, beside text and page", async () => {
    expect(await deliver(await confirmation())).toBe("sent");
    const files = filesIn(post.taken.at(-1)?.raw ?? "");
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      [`tickets-${booking.reference}.pdf`, "application/pdf"],
      [`tickets-${booking.reference}.ics`, "text/calendar; charset=utf-8; method=PUBLISH"],
      [`receipt-${RECEIPT}.pdf`, "application/pdf"],
    ]);
    const [pdf, ics, receipt] = files;
    expect(textOf(new Uint8Array(receipt?.body ?? []))).toContain(`Receipt ${RECEIPT}`);
    expect(codesOf(new Uint8Array(pdf?.body ?? [])).toSorted()).toEqual(codes());
    expect(eventIn(ics?.body.toString() ?? "").summary).toBe(booking.showtime.movieTitle);
    expect(post.taken.at(-1)?.raw).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  it("are the same by Resend, byte for byte when it is asked again under the same key", async () => {
    const message = await confirmation();
    const before = api.sent.length;
    api.answers("take-and-drop");
    expect(await deliver(message, byResend)).toBe("unknown");
    const again = await db.select().from(messages).where(eq(messages.id, message.id)).get();
    const later = now + 3_600_000;
    expect(
      await deliverMessage(db, again as StoredMessage, {
        ...{ transport: byResend, compose: composeWithFiles(db), clock: () => later },
      }),
    ).toBe("sent");
    expect(api.sent).toHaveLength(before + 1);
    const sent = api.sent.at(-1)?.body.attachments as Sent[];
    expect(sent.map(({ filename, content_type }) => [filename, content_type])).toEqual([
      [`tickets-${booking.reference}.pdf`, "application/pdf"],
      [`tickets-${booking.reference}.ics`, "text/calendar; charset=utf-8; method=PUBLISH"],
      [`receipt-${RECEIPT}.pdf`, "application/pdf"],
    ]);
    const pdf = Buffer.from(sent[0]?.content ?? "", "base64");
    expect(codesOf(new Uint8Array(pdf)).toSorted()).toEqual(codes());
  });

  it("are a credit note where money goes back, and a proof of what a voucher cost", async () => {
    const owner = await addOwner(db, booking.showtime.theaterId);
    const { orderId } = await issueVoucher(db, { theaterId: booking.showtime.theaterId, now });
    const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
    const refund = async (amountMinor: number) => {
      const lines = [{ orderLineId: line?.id ?? "", amountMinor }];
      const done = await refundOrder(db, { staff: owner, orderId, lines, reason: "Asked for", now });
      return done.ok ? done.value.refundIds : [];
    };
    const [credits, others] = [await refund(1_000), await refund(2_000)];
    const told = async (kind: "voucher-bought" | "order-refunded" | "booking-cancelled", more: object) => {
      expect(await deliver(await addOwed(db, { ...sampleOf(kind, more), now }))).toBe("sent");
      const [file, ...rest] = filesIn(post.taken.at(-1)?.raw ?? "").filter(({ name }) =>
        name.endsWith("pdf"),
      );
      expect(rest).toEqual([]);
      return file ? textOf(new Uint8Array(file.body)) : null;
    };
    expect(await told("voucher-bought", { orderId })).toMatch(/Proof of payment 2026-\d{6}/);
    for (const [these, amount, other] of [
      [credits, "£10.00", "£20.00"],
      [others, "£20.00", "£10.00"],
    ] as const) {
      const text = await told("order-refunded", { orderId, credits: these });
      expect(text).toMatch(/Proof of refund C2026-\d{6}/);
      expect(text).toContain(amount);
      expect(text).not.toContain(other);
    }
    // written before it was told which: all of the order's
    expect(await told("order-refunded", { orderId, credits: undefined })).toMatch(/£10\.00[\s\S]*£20\.00/);
    expect(await told("order-refunded", { orderId, credits: [] })).toBeNull();
    // nothing of this one went back
    expect(await told("booking-cancelled", { linkToken: booking.linkToken })).toBeNull();
  });

  it("are promised only where there are any", () => {
    const labels = (...[kind, more]: Parameters<typeof sampleOf>) =>
      attachedTo(sampleOf(kind, more)).map(({ label }) => label);
    expect(labels("booking-confirmed")).toEqual(["Tickets as a PDF", "Calendar file", "Receipt as a PDF"]);
    expect(labels("booking-confirmed", { totalMinor: 0 })).not.toContain("Receipt as a PDF");
    expect(labels("booking-cancelled", { refundMinor: 0 })).toEqual(["Calendar file"]);
    // of a booking that is older than receipts
    expect(labels("booking-refunded", { credits: [] })).toEqual([]);
    expect(attachedTo(sampleOf("booking-refunded", { credits: ["a", "b"] }))).toEqual([
      { label: "Credit note as a PDF", href: "/tickets/opens-it/receipt/pdf?of=a&of=b" },
    ]);
    expect(labels("voucher-bought")).toEqual(["Receipt as a PDF"]);
    expect(labels("voucher-bought", { orderId: undefined })).toEqual([]);
    expect(labels("ticket-received")).toEqual(["Tickets as a PDF", "Calendar file"]);
  });

  it("wait with the message while the database is busy, and cost no try", async () => {
    const message = await confirmation();
    const busy = async () => {
      throw new Error("asked in vain", { cause: new DatabaseBusy("busy") });
    };
    expect(await deliver(message, bySmtp, busy)).toBe("later");
    const row = await db.select().from(messages).where(eq(messages.id, message.id)).get();
    expect(row).toMatchObject({ attempts: 0, stoppedAt: null, nextTryAt: now + 1_000 });
  });

  it("are none of a sample, and of what tells of no tickets", async () => {
    for (const kind of ["booking-confirmed", "welcome", "ticket-received"] as const) {
      const before = post.taken.length;
      expect(await deliver(await addOwed(db, { ...sampleOf(kind), now }))).toBe("sent");
      expect(filesIn(post.taken[before]?.raw ?? "")).toEqual([]);
    }
  });

  it("are a friend's own, and the buyer's without them", async () => {
    const [given] = booking.tickets;
    const email = `${booking.id.toLowerCase()}@example.org`;
    const which = { linkToken: booking.linkToken, ticketId: given?.id ?? "", now };
    await passOn(db, { ...which, email });
    const received = await db.select().from(messages).where(eq(messages.to, email)).get();
    const { id: _, ...written } = received as StoredMessage;
    expect(await deliver(await addOwed(db, { ...written, now, keptAt: null }))).toBe("sent");
    const [pdf] = filesIn(post.taken.at(-1)?.raw ?? "");
    const own = await db.select().from(tickets).where(eq(tickets.id, which.ticketId)).get();
    expect(codesOf(new Uint8Array(pdf?.body ?? []))).toEqual([own?.code]);
    await deliver(await confirmation());
    const [buyers] = filesIn(post.taken.at(-1)?.raw ?? "");
    const left = (await getBookingByLink(db, booking.linkToken))?.tickets.slice(1) ?? [];
    expect(codesOf(new Uint8Array(buyers?.body ?? [])).toSorted()).toEqual(
      left.map(({ code }) => code).toSorted(),
    );
  });

  it("take the event out of the calendar once all is cancelled, and hold no code any more", async () => {
    const message = await confirmation();
    await db.update(tickets).set({ cancelledAt: now }).where(eq(tickets.bookingId, booking.id));
    expect(await deliver(message)).toBe("sent");
    const [ics, ...rest] = filesIn(post.taken.at(-1)?.raw ?? "");
    expect(rest.map(({ name }) => name)).toEqual([`receipt-${RECEIPT}.pdf`]);
    expect(ics?.type).toContain("method=CANCEL");
    expect(ics?.body.toString()).toContain("STATUS:CANCELLED");
  });
});

type Sent = { filename: string; content: string; content_type: string };

const eventIn = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") ?? undefined;
  return new ICAL.Event(event);
};

/** The files of a raw mail, as its boundaries part it. */
function filesIn(raw: string): { name: string; type: string; body: Buffer }[] {
  return raw.split(/\r\n--[^\r\n]+\r\n/).flatMap((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const unfolded = head.replace(/\r\n\s+/g, " ");
    const name = /^Content-Disposition: attachment; filename="?([^"\r\n;]+)"?/im.exec(unfolded)?.[1];
    if (!name) return [];
    const type = (/^Content-Type: ([^\r\n]+)/im.exec(unfolded)?.[1] ?? "").replace(/; name="?[^";]+"?/, "");
    const text = rest.join("\r\n\r\n").split("\r\n--")[0] ?? "";
    const isBase64 = /^Content-Transfer-Encoding: base64/im.test(unfolded);
    return [{ name, type, body: isBase64 ? Buffer.from(text, "base64") : Buffer.from(text) }];
  });
}
