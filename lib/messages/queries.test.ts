import { expect, it } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { post } from "@/lib/outbox";
import { getMessage, listMessages } from "./queries";

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
  const { messages } = await listMessages(db, { to: null, page: 1 });
  expect(await getMessage(db, messages[0]?.id ?? "")).toMatchObject({ subject: "Hello" });
  expect(await getMessage(db, "unknown")).toBeNull();
});
