import { expect, it } from "vitest";
import { speakGerman } from "@/lib/i18n/testing/speak-german";
import { DEFAULT_LOCALE } from "@/lib/languages";

speakGerman({
  "letters.greeting": "Guten Tag,",
  "letters.bookingConfirmed.subject": "Ihre Karten für {movie}",
  "letters.bookingConfirmed.paid": "Sie haben {total} bezahlt. Ihre Buchung: {reference}.",
});
const { renderMail, subjectOf } = await import("./render-message");
const { sampleOf } = await import("./samples");
const confirmed = (language: string) => ({ ...sampleOf("booking-confirmed"), language, token: null });

it.each(["de", "de-AT"])("is in the language that it was written in: %s", async (language) => {
  const { subject, text, html } = await renderMail(confirmed(language));
  expect(subject).toBe("Ihre Karten für Metropolis");
  expect(subjectOf(confirmed(language))).toBe(subject);
  expect(text).toContain("Guten Tag,");
  expect(text).toMatch(/Sie haben 25,00\s£ bezahlt/);
  expect(text).toContain("Dienstag");
  expect(html).toMatch(/<html [^>]*lang="de-DE"/);
});

it("is English throughout where nobody speaks its language", async () => {
  const { subject, text, html } = await renderMail(confirmed("xx"));
  expect(subject).toBe("Your tickets for Metropolis");
  expect(text).toContain("You paid £25.00.");
  expect(text).toContain("Tuesday");
  expect(html).toMatch(new RegExp(`<html [^>]*lang="${DEFAULT_LOCALE}"`));
});
