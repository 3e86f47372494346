import { expect, it } from "vitest";
import { newTicketCode, ticketPublicKey } from "@/lib/bookings/ticket-code";
import { readSignedCode, ticketKey } from "./signed-code";
import { siblingsOf } from "./testing/scans";

const code = newTicketCode({ showtimeId: 7, rowLabel: "G", seatNumber: "12", ticketType: "Adult" });
const signed = code.slice(0, -87);
const signature = code.slice(-86);

/** Other ways to write the same bytes, or something that a careless reader takes for them. */
const SLACK: [what: string, codes: string[]][] = [
  ["spare bits", siblingsOf(code)],
  ["padding", [`${code}=`, `${code}==`, `${code}%3D`]],
  ["white space", [` ${code}`, `${code} `, `${code}\n`, `${code}\u200b`, code.replace(".", ". ")]],
  ["standard base64", [`${signed}.${signature.slice(0, -2)}+A`, `${signed}.${signature.slice(0, -2)}/A`]],
  ["case", [code.toLowerCase(), code.toUpperCase(), `m1${code.slice(2)}`]],
  ["percent encoding", [encodeURIComponent(code).replaceAll(".", "%2E"), code.replace("M", "%4D")]],
  ["look-alikes", [code.replace("M1", "М1"), code.replace("M1", "Ｍ1"), code.replace(".", "．")]],
  ["what stands around it", [`x${code}`, `${code}x`, `https://example.com/${code}`, `${code}.${signature}`]],
  ["a part missing", [signed, `${signed}.`, `${signed}.${signature.slice(0, -1)}`, `.${signature}`]],
];

it("knows its own code, by the part that is signed", async () => {
  expect(await readSignedCode(code, ticketPublicKey())).toMatchObject({ showtimeId: 7 });
  expect(ticketKey(code)).toBe(signed);
});

it.each(SLACK)("takes one way of writing a signature, and no other: %s", async (_, codes) => {
  for (const other of codes) {
    expect(other).not.toBe(code);
    expect(await readSignedCode(other, ticketPublicKey()), other).toBeNull();
    expect(ticketKey(other), other).not.toBe(signed);
  }
});

it("would know fifteen more codes of a ticket by their bytes alone", async () => {
  const key = await crypto.subtle.importKey("raw", bytesOf(ticketPublicKey()), "Ed25519", false, ["verify"]);
  const verifies = (other: string) =>
    crypto.subtle.verify("Ed25519", key, bytesOf(other.slice(-86)), Buffer.from(other.slice(0, -87)));
  expect(await Promise.all(siblingsOf(code).map(verifies))).toEqual(Array(15).fill(true));
});

const bytesOf = (text: string) => Buffer.from(text, "base64url");
