import { expect, it } from "vitest";
import { LINK_MARK, messages } from "@/db/schema/messages";
import { openTestDatabase } from "@/db/testing/test-database";
import { post } from "@/lib/outbox";
import { getMessage } from "./get-message";
import { listMessages } from "./list-messages";

it("lists letters newest first, by page and by address", async () => {
  const db = openTestDatabase();
  expect(await listMessages(db, { to: null, page: 1 })).toEqual({ messages: [], page: 1, pages: 1 });
  for (let n = 0; n < 25; n++) {
    const to = n % 5 === 0 ? "grace@example.org" : "ada@example.org";
    await post(db, { kind: "reset", to, subject: `Letter ${n}`, body: "" }, n);
  }
  const subjects = async (page: number, to: string | null = null) =>
    (await listMessages(db, { to, page })).messages.map(({ subject }) => subject);
  expect((await subjects(1)).slice(0, 2)).toEqual(["Letter 24", "Letter 23"]);
  expect(await subjects(2)).toEqual(["Letter 4", "Letter 3", "Letter 2", "Letter 1", "Letter 0"]);
  expect(await subjects(3)).toEqual(await subjects(2));
  expect(await subjects(1, "grace@example.org")).toEqual([20, 15, 10, 5, 0].map((n) => `Letter ${n}`));
});

it("finds one letter by its id", async () => {
  const db = openTestDatabase();
  await post(db, { kind: "reset", to: "ada@example.org", subject: "Hello", body: "" }, 1);
  const found = await listMessages(db, { to: null, page: 1 });
  expect(await getMessage(db, found.messages[0]?.id ?? "")).toMatchObject({ subject: "Hello" });
  expect(await getMessage(db, "unknown")).toBeNull();
});

it("shows a link that lets someone in to its reader and in the open mailbox alone, and keeps it until it has gone out", async () => {
  const db = openTestDatabase();
  const link = "https://matinee.example/set-password/abc";
  await post(
    db,
    { kind: "reset", to: "ada@example.org", subject: "Link", body: `Here:\n\n${LINK_MARK}`, link },
    1,
  );
  const read = async (isOpenMailbox: boolean) =>
    (await listMessages(db, { to: null, page: 1, isOpenMailbox })).messages[0];
  const id = (await read(false))?.id ?? "";
  expect((await read(true))?.body).toBe(`Here:\n\n${link}`);
  for (const shown of [await read(false), await getMessage(db, id)])
    expect(JSON.stringify(shown)).not.toContain(link);
  await expect(db.update(messages).set({ deliveredAt: 2 })).rejects.toThrow();
  await db.update(messages).set({ deliveredAt: 2, link: null });
  expect(JSON.stringify(await read(true))).not.toContain(link);
});
