import { expect, it, vi } from "vitest";
import type { Language } from "@/lib/languages";

const said: string[] = [];
vi.doMock("@/lib/log", () => ({ say: (words: string) => said.push(words) }));
const { inLanguage } = await import("#current-language");
const { listNotices, notice } = await import("./notices");

it("tells the log once in one language, and the dashboard in its reader's", () => {
  inLanguage("de" as Language, () => {
    notice("app-url");
    notice("app-url");
  });
  expect(said).toEqual([expect.stringMatching(/^Customers come over https/)]);
  expect(listNotices()).toEqual(said);
  expect(inLanguage("de" as Language, listNotices)).toEqual([
    expect.stringMatching(/^Kunden kommen über https/),
  ]);
});
