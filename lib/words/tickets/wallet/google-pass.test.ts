import { generateKeyPairSync } from "node:crypto";
import { importSPKI, jwtVerify } from "jose";
import { expect, it } from "vitest";
import { partyOf } from "../testing/party";
import { googleChange, googleLink } from "./google-pass";

const pair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    ...{
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    },
  });
const { publicKey, privateKey } = pair();
const keys = {
  ...{ issuerId: "3388000000012345678", email: "tickets@example.iam.gserviceaccount.com", privateKey },
  origin: "https://tickets.example",
};

async function linkOf(...party: Parameters<typeof partyOf>) {
  const booking = partyOf(...party);
  const [ticket] = booking.tickets;
  if (!ticket) throw new Error("no ticket");
  return { link: await googleLink(booking, ticket, keys), ticket };
}

it("is a link that verifies by the account's key, and by no other", async () => {
  const { link } = await linkOf(1);
  const [, token = ""] = link.split("https://pay.google.com/gp/v/save/");
  const by = { issuer: keys.email, audience: "google" };
  const { payload, protectedHeader } = await jwtVerify(token, await importSPKI(publicKey, "RS256"), by);
  expect(protectedHeader.alg).toBe("RS256");
  expect(payload).toMatchObject({ typ: "savetowallet", origins: [keys.origin] });
  const other = await importSPKI(pair().publicKey, "RS256");
  await expect(jwtVerify(token, other, by)).rejects.toThrow();
});

it("says seat, screen and times, with the ticket's code, in an address that is not too long", async () => {
  const { link, ticket } = await linkOf(1);
  const { payload } = JSON.parse(Buffer.from(link.split(".")[3] ?? "", "base64url").toString());
  const [{ dateTime, venue, id }] = payload.eventTicketClasses;
  expect(dateTime).toEqual({ start: "2026-11-24T19:30:00.000Z", end: "2026-11-24T22:00:00.000Z" });
  expect(venue.address.defaultValue.value).toBe("1 High Street, London");
  const [object] = payload.eventTicketObjects;
  expect(object).toMatchObject({ classId: id, barcode: { type: "QR_CODE", value: ticket.code } });
  expect(object.seatInfo.section.defaultValue.value).toBe("Screen 1");
  expect(object.ticketNumber).toBe("KX7P-2MQ4");
  expect(link.length).toBeLessThan(2_500);
});

it("keeps the class of its showtime, which is changed when that is", async () => {
  const classOf = async (revision: number) => {
    const { link } = await linkOf(1, { showtime: { revision } });
    return JSON.parse(Buffer.from(link.split(".")[3] ?? "", "base64url").toString()).payload
      .eventTicketClasses[0].id;
  };
  expect(await classOf(1)).toBe(await classOf(2));
});

const changeOf = (...party: Parameters<typeof partyOf>) => {
  const booking = partyOf(...party);
  const [ticket] = booking.tickets;
  if (!ticket) throw new Error("no ticket");
  return googleChange(booking, ticket, keys);
};

it("is changed by the ids of what was saved: the times of the showtime, the ticket's place and code, and no name", async () => {
  const { link, ticket } = await linkOf(1);
  const { payload } = JSON.parse(Buffer.from(link.split(".")[3] ?? "", "base64url").toString());
  const startsAt = Date.UTC(2026, 10, 24, 20);
  const { eventTicketClass, eventTicketObject } = changeOf(1, { showtime: { startsAt } });
  expect(eventTicketClass.id).toBe(payload.eventTicketClasses[0].id);
  expect(eventTicketObject.id).toBe(payload.eventTicketObjects[0].id);
  expect(eventTicketClass.dateTime.start).toBe("2026-11-24T20:00:00.000Z");
  expect(eventTicketObject).toMatchObject({ state: "ACTIVE", barcode: { value: expect.any(String) } });
  expect(ticket.rowLabel).toBe("G");
  expect(JSON.stringify([eventTicketClass, eventTicketObject])).not.toMatch(/Ada|Lovelace|KX7P/);
});

it("ends, without a code, once its ticket is cancelled or passed on, or its showtime cancelled", () => {
  const [ticket] = partyOf(1).tickets;
  if (!ticket) throw new Error("no ticket");
  const transfer = { id: "t", offerToken: "o", offeredAt: 1, acceptedAt: 2, acceptedName: "Grace" };
  for (const gone of [
    changeOf(0, { tickets: [{ ...ticket, cancelledAt: 1 }] }),
    changeOf(0, { tickets: [{ ...ticket, code: "", transfer }] }),
    changeOf(1, { showtime: { state: "cancelled" } }),
  ]) {
    // a patch keeps what it does not name: the code that was saved
    expect(gone.eventTicketObject).toMatchObject({ state: "EXPIRED", barcode: null });
  }
});
