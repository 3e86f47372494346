import { expect, it } from "vitest";
import { MINUTE_MS } from "./clock-units";
import { noteMessages, takeNews } from "./outbox-news";

it("has the outbox looked at after what was written, and once a minute otherwise", () => {
  const now = Date.UTC(2026, 10, 29, 12);
  expect(takeNews(now)).toBe(true);
  expect(takeNews(now + 1)).toBe(false);
  noteMessages();
  expect(takeNews(now + 2)).toBe(true);
  expect(takeNews(now + 1 + MINUTE_MS)).toBe(false);
  expect(takeNews(now + 2 + MINUTE_MS)).toBe(true);
  // the clock was set back
  expect(takeNews(now)).toBe(true);
});
