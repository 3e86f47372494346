import { expect, it } from "vitest";
import { ticketPublicKey } from "@/lib/bookings/ticket-code";
import { readSignedCode } from "@/lib/door/signed-code";
import { codesOf, infoOf, textOf } from "@/lib/testing/paper";
import { visualRuns } from "./paper-text";
import { partyOf } from "./testing/party";
import { ticketsPdf } from "./tickets-pdf";

async function paperOf(...party: Parameters<typeof partyOf>): Promise<Uint8Array> {
  const pdf = await ticketsPdf(partyOf(...party));
  if (!pdf) throw new Error("no paper");
  return pdf;
}

it("holds every code of a party of ten, and each is signed for its seat", async () => {
  const party = partyOf(10);
  const pdf = await ticketsPdf(party);
  const read = codesOf(pdf ?? new Uint8Array());
  expect(read.toSorted()).toEqual(party.tickets.map(({ code }) => code).toSorted());
  const signed = await Promise.all(read.map((code) => readSignedCode(code, ticketPublicKey())));
  expect(signed.map((ticket) => ticket?.showtimeId)).toEqual(Array(10).fill(7));
  expect(new Set(signed.map((ticket) => ticket?.seat.seatNumber)).size).toBe(10);
});

it("says what a ticket cost with what was charged for booking it", async () => {
  const fee = { orderLineId: "fee", per: "ticket", isRefundable: false, eachMinor: 100 } as const;
  expect(textOf(await paperOf(1))).toContain("£12.50");
  const charged = { ...fee, amountMinor: 100, leftMinor: 100 };
  expect(textOf(await paperOf(1, { fee: charged }))).toContain("£13.50");
});

it("does not tell a friend what the ticket cost", async () => {
  expect(textOf(await paperOf(1, { isWithoutPrice: true }))).not.toContain("£");
});

it("leaves out what is cancelled, and is nothing once all of it is", async () => {
  const [gone, ...standing] = partyOf(3).tickets;
  const cancelled = gone ? [{ ...gone, cancelledAt: 1 }] : [];
  const pdf = await paperOf(0, { tickets: [...standing, ...cancelled] });
  expect(codesOf(pdf).toSorted()).toEqual(standing.map(({ code }) => code).toSorted());
  expect(textOf(pdf)).not.toContain("seat 1");
  expect(await ticketsPdf(partyOf(0, { tickets: cancelled }))).toBeNull();
});

it("says what the door and the customer need, certificate included", async () => {
  const text = textOf(await paperOf(1));
  for (const words of [
    "Metropolis",
    "Tuesday 24 November 2026, 19:30 GMT",
    "The Grand, 1 High Street, London",
  ])
    expect(text).toContain(words);
  for (const words of ["Screen 1", "Row G, seat 1", "£12.50", "Certificate 12A", "KX7P-2MQ4"])
    expect(text).toContain(words);
});

it.each([
  ["Latin", "Zoë Ångström-Đỗ"],
  ["Greek", "Ελένη Παπαδοπούλου"],
  ["Cyrillic", "Анна Каренина"],
  ["Hebrew", "יעל בן דוד"],
  ["Arabic", "فاطمة الزهراء بنت محمد"],
  ["Thai", "สมชาย ใจดี"],
  ["Japanese", "カメラを止めるな！"],
  ["Korean", "기생충"],
  ["Chinese", "我们俩，這個"],
])("holds a name in %s as text that can be copied", async (_, name) => {
  expect(plain(textOf(await paperOf(1, { name })))).toContain(name);
});

/** pdftotext marks which way a line runs. */
const plain = (text: string) => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");

it("draws what runs from right to left in the order that the eye meets it", () => {
  const drawn = (text: string) => visualRuns(text, "regular").map((run) => run.text);
  expect(drawn("יעל (כהן) 12")).toEqual(["12", " (", "כהן", ") ", "יעל"]);
  expect(drawn("Ada יעל כהן")).toEqual(["Ada ", "יעל כהן"]);
  expect(drawn("יעל Ada")).toEqual(["Ada", " ", "יעל"]);
  expect(drawn("فاطمة الزهراء")).toEqual(["فاطمة الزهراء"]);
});

it("draws numbers of Arabic digits as they are read, which typefaces turn around as they do letters", () => {
  const [number] = visualRuns("٢٠٢٦", "regular");
  // turned around once more as it is drawn
  expect(number).toEqual({ text: "٦٢٠٢", face: "arabic", isRightToLeft: false });
  const day = visualRuns("الثلاثاء ٢٤ نوفمبر", "regular").map(({ text }) => text);
  expect(day).toEqual([" نوفمبر", "٤٢", "الثلاثاء "]);
});

it("draws Devanagari by its own typeface", async () => {
  const runs = visualRuns("देवकी शर्मा", "regular");
  expect(runs).toEqual([{ text: "देवकी शर्मा", face: "regular", isRightToLeft: false }]);
});

it("says so where a script cannot be drawn, and reads it out all the same", async () => {
  const pdf = await paperOf(1, { name: "தமிழ்", showtime: { movieTitle: "ქართული" } });
  expect(textOf(pdf)).toContain("Our typeface for paper lacks this script");
  expect(Buffer.from(pdf).includes(utf16("ქართული"))).toBe(true);
  expect(codesOf(pdf)).toHaveLength(1);
});

it("keeps each part of a place to itself, whichever way it runs", async () => {
  const showtime = { theaterName: "קולנוע לב 3D", address: "1 High Street", city: "London" };
  const text = plain(textOf(await paperOf(1, { showtime })));
  // by the whole line's direction the street would come between the name and its number
  expect(text).toMatch(/3D קולנוע לב, 1 High Street, London|קולנוע לב 3D, 1 High Street, London/);
});

it("says where something is left out for want of room", async () => {
  const title =
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, in a much longer version";
  const text = textOf(
    await paperOf(1, { name: "Wolfeschlegelstein".repeat(8), showtime: { movieTitle: title } }),
  );
  expect(text).toMatch(/Stop Worrying and Love.*…/);
  expect(text).toMatch(/Wolfeschlegelstein.*…/);
  expect(textOf(await paperOf(1))).not.toContain("…");
});

it("writes a name whose emoji chooses its looks", async () => {
  const text = textOf(await paperOf(1, { name: "Zoë ☠️", showtime: { movieTitle: "Amélie ❤️‍🔥 1️⃣" } }));
  expect(text).toContain("Zoë");
  expect(text).toContain("Amélie");
  expect(text).not.toContain("lacks this script");
});

it("bears names that are made to break it", async () => {
  const long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(4);
  for (const name of [long, "\u202Eevil\u202C", "a\nb\tc\u0000", "🎬".repeat(80), ")Tj (", " "])
    expect(codesOf(await paperOf(1, { name, showtime: { movieTitle: name || "x" } }))).toHaveLength(1);
});

it("is tagged, titled, in its language, and tells each code in words", async () => {
  const pdf = await paperOf(4);
  expect(infoOf(pdf)).toMatch(/Title:\s+Tickets for Metropolis[\s\S]*Tagged:\s+yes[\s\S]*Pages:\s+2/);
  const raw = Buffer.from(pdf).toString("latin1");
  expect(raw).toContain("/Lang (en-GB)");
  expect(raw).toContain("/DisplayDocTitle true");
  expect(raw.match(/\/Alt \(QR code of row G, seat \d, to be scanned at the door\)/g)).toHaveLength(4);
  expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
