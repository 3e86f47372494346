import { expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { openTestDatabase } from "@/db/testing/test-database";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { post } from "@/lib/outbox";
import { getMessage } from "./get-message";
import { listMessages } from "./list-messages";
import type { MessageFilter } from "./message-state";

const reset = (to: string, next = "") => ({
  ...{ kind: "reset" as const, to, language: DEFAULT_LOCALE, payload: { next } },
});

it("lists letters newest first, by page and by address", async () => {
  const db = openTestDatabase();
  expect(await listMessages(db, { to: null, page: 1 })).toEqual({ messages: [], page: 1, pages: 1 });
  for (let n = 0; n < 25; n++)
    await post(db, reset(n % 5 === 0 ? "grace@example.org" : "ada@example.org", `/${n}`), n);
  const seen = async (page: number, to: string | null = null) =>
    (await listMessages(db, { to, page })).messages.map(({ payload }) => payload.next);
  expect((await seen(1)).slice(0, 2)).toEqual(["/24", "/23"]);
  expect(await seen(2)).toEqual(["/4", "/3", "/2", "/1", "/0"]);
  expect(await seen(3)).toEqual(await seen(2));
  expect(await seen(1, "grace@example.org")).toEqual(["/20", "/15", "/10", "/5", "/0"]);
});

it("finds one letter by its id", async () => {
  const db = openTestDatabase();
  await post(db, reset("ada@example.org"), 1);
  const found = await listMessages(db, { to: null, page: 1 });
  expect(await getMessage(db, found.messages[0]?.id ?? "")).toMatchObject({ to: "ada@example.org" });
  expect(await getMessage(db, "unknown")).toBeNull();
});

it("tells a secret that lets someone in in the open mailbox alone, and keeps it until it has gone out", async () => {
  const db = openTestDatabase();
  await post(db, { ...reset("ada@example.org"), token: "lets-in" }, 1);
  const read = async (isOpenMailbox: boolean) =>
    (await listMessages(db, { to: null, page: 1, isOpenMailbox })).messages[0];
  const id = (await read(false))?.id ?? "";
  expect((await read(true))?.token).toBe("lets-in");
  for (const shown of [await read(false), await getMessage(db, id)])
    expect(JSON.stringify(shown)).not.toContain("lets-in");
  await expect(db.update(messages).set({ deliveredAt: 2 })).rejects.toThrow();
  await db.update(messages).set({ deliveredAt: 2, token: null });
  expect(JSON.stringify(await read(true))).not.toContain("lets-in");
});

it("finds what an address begins with, and what became of it", async () => {
  const db = openTestDatabase();
  const at = { deliveredAt: null, keptAt: null, stoppedAt: null, returnedAt: null };
  const rows = {
    "waits@a.org": {},
    "went@a.org": { deliveredAt: 2 },
    "stopped@a.org": { stoppedAt: 2 },
    "back@a.org": { deliveredAt: 2, returnedAt: 3 },
    "kept@a.org": { keptAt: 2 },
  };
  for (const [to, set] of Object.entries(rows))
    await db.insert(messages).values({ ...reset(to), id: to, topic: to, createdAt: 1, ...at, ...set });
  const seen = async (asked: { q?: string; state?: MessageFilter }) =>
    (await listMessages(db, { to: null, page: 1, ...asked })).messages.map(({ id }) => id).sort();
  expect(await seen({ q: "w" })).toEqual(["waits@a.org", "went@a.org"]);
  expect(await seen({ q: "wa" })).toEqual(["waits@a.org"]);
  expect(await seen({ q: "%" })).toEqual([]);
  expect(await seen({ state: "open" })).toEqual(["waits@a.org"]);
  expect(await seen({ state: "sent" })).toEqual(["back@a.org", "went@a.org"]);
  expect(await seen({ state: "stopped" })).toEqual(["stopped@a.org"]);
  expect(await seen({ state: "returned" })).toEqual(["back@a.org"]);
  expect(await seen({ q: "ba", state: "returned" })).toEqual(["back@a.org"]);
});
