import { expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { openTestDatabase } from "@/db/testing/test-database";
import type { Message } from "./message";
import { post } from "./outbox";
import { sampleOf as written } from "./words/messages/samples";

async function posted(message: Message) {
  const db = openTestDatabase();
  await post(db, message, 1);
  const [row] = await db.select().from(messages);
  return row;
}

it("keeps what the kind says and leaves out the rest", async () => {
  const { payload, ...reset } = { ...written("reset"), to: "ada@example.org" };
  const row = await posted({ ...reset, payload: { ...payload, password: "in the clear" } as typeof payload });
  expect(row).toMatchObject({ payload, language: reset.language, token: null, deliveredAt: null });
  expect(row?.payload).not.toHaveProperty("password");
});

it("takes no payload that its kind does not say", async () => {
  const message = { ...written("order-refunded"), to: "ada@example.org", payload: {} };
  await expect(posted(message as never)).rejects.toThrow();
});

it("is about the same as others of its kind to the address, the place or the booking, else about itself", async () => {
  const to = "ada@example.org";
  expect(await posted({ ...written("reset"), to })).toMatchObject({ topic: to });
  expect(await posted({ ...written("invitation"), to })).toMatchObject({ topic: `${to} door 1` });
  const confirmed = { ...written("booking-confirmed"), to, bookingId: "b" };
  expect(await posted(confirmed)).toMatchObject({ topic: "b" });
  const refunded = await posted({ ...written("booking-refunded"), to, bookingId: "b" });
  expect(refunded?.topic).toBe(refunded?.id);
});
