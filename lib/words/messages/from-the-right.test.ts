import { describe, expect, it } from "vitest";
import { MESSAGE_KINDS } from "@/db/schema/messages";

const { composeMail } = await import("./compose-mail");
const { renderMail } = await import("./render-message");
const { sampleOf } = await import("./samples");

const inArabic = (kind: (typeof MESSAGE_KINDS)[number]) => ({
  ...sampleOf(kind),
  language: "ar",
  token: "secret",
});

/** What stands around an isolate may be turned; what stands in one is read as it is written. */
const opened = (text: string) => text.match(/[\u2066-\u2068]/g)?.length ?? 0;
const closed = (text: string) => text.match(/\u2069/g)?.length ?? 0;

describe.each(MESSAGE_KINDS)("a message in Arabic of the kind %s", (kind) => {
  it("is a page that is read from the right, in every table that places it", async () => {
    const { html } = await renderMail(inArabic(kind));
    expect(html).toMatch(/<html [^>]*dir="rtl"[^>]*lang="ar|<html [^>]*lang="ar[^>]*dir="rtl"/);
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(table).toContain('dir="rtl"');
    expect(html).not.toMatch(/align="left"|text-align:\s*(left|start)|letter-spacing/);
    expect(html).not.toMatch(/<h1[^>]*dir="auto"/);
  });

  it("closes each isolate that it opens, in subject, text and page", async () => {
    const { subject, text, html } = await renderMail(inArabic(kind));
    for (const part of [subject, text, html]) expect(closed(part)).toBe(opened(part));
  });

  it("has no mark beside an address, and begins each paragraph at its side", async () => {
    const { text, subject } = await renderMail(inArabic(kind));
    expect(text).not.toMatch(/https?:\/\/[^\s]*[\u200F\u2066-\u2069]/);
    for (const line of [subject, ...text.split("\n\n")])
      if (!/^https?:/.test(line)) expect(line).toMatch(/^(\u200F|\P{L}*\p{Script=Arabic})/u);
  });
});

it("keeps a booking's number, seats, amounts and a title in one piece among Arabic", async () => {
  const { subject, text } = await renderMail(inArabic("booking-confirmed"));
  const title = { ...sampleOf("booking-confirmed"), language: "ar", token: null };
  const { payload } = title;
  const shown = { ...payload, showtime: { ...payload.showtime, movieTitle: "What If…!" } };
  expect((await renderMail({ ...title, payload: shown })).subject).toContain("\u2068What If…!\u2069");
  expect(subject).toContain("Metropolis");
  expect(text).toContain("\u2068Metropolis\u2069");
  expect(text).toMatch(/KX7P-2MQ4/);
  expect(text).toMatch(/\u2068[^\u2069]*£\u200E\u2069/);
});

it("goes out with a subject of one line whose isolates are closed", async () => {
  const { payload, ...rest } = sampleOf("booking-confirmed");
  const showtime = { ...payload.showtime, movieTitle: "The Cabinet 1920! ".repeat(30) };
  const message = {
    ...rest,
    payload: { ...payload, showtime },
    language: "ar",
    id: "m",
    to: "ada@example.org",
    token: null,
  };
  const { subject } = await composeMail(message);
  expect(closed(subject)).toBe(opened(subject));
  expect([...subject].length).toBeLessThanOrEqual(200);
});

it("is read from the left in English and German, without a mark", async () => {
  for (const language of ["en", "de"]) {
    const { html, text, subject } = await renderMail({ ...inArabic("booking-confirmed"), language });
    expect(html).toContain('dir="ltr"');
    expect(html).not.toContain("rtl");
    expect(html).not.toContain('align="right"');
    expect(subject + text).not.toMatch(/[\u200F\u2066-\u2069]/);
  }
});
