import { eq } from "drizzle-orm";
import { mailBlocks, messages } from "@/db/schema/messages";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN, OWNER } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { newId } from "@/lib/id";
import { sampleOf } from "@/lib/words/messages/samples";

const stopped = (to: string, stoppedAs: "refused" | "unknown") => ({
  ...{ ...sampleOf("order-refunded"), id: newId(), to, topic: newId(), createdAt: Date.now() },
  ...{
    attempts: 1,
    transport: "smtp" as const,
    stoppedAt: Date.now(),
    stoppedAs,
    failure: "550 no such mailbox",
  },
});

test("messages are found by address and state, and sent again or taken as sent", async ({
  page,
  signIn,
  siteDatabase,
}) => {
  const [refused, unknown] = [`${unique()}@example.org`, `${unique()}@example.org`];
  const rows = [stopped(refused, "refused"), stopped(unknown, "unknown")];
  await siteDatabase.insert(messages).values(rows);
  await siteDatabase.insert(mailBlocks).values({
    ...{ address: refused, reason: "bounced", messageId: rows[0]?.id ?? "", blockedAt: Date.now() },
  });
  await signIn(ADMIN);
  await page.goto("/admin/messages?state=stopped");
  await page.getByLabel("Search").fill(refused.slice(0, 12));
  await expect(page.getByRole("row", { name: new RegExp(refused) })).toContainText("refused");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "A refund for you" }).click();
  await expect(page.getByText("“550 no such mailbox”")).toBeVisible();
  await page.getByRole("button", { name: "Write to it again" }).click();
  await expect(page.getByText("Mail goes to this address again.")).toBeVisible();
  await expect(page.getByText("Nothing is sent to this address any more")).toHaveCount(0);
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByText("It is on its way again.")).toBeVisible();
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByText("It has been sent again already.")).toBeVisible();
  await expectFitForEveryone(page);

  await page.goto(`/admin/messages/${rows[1]?.id}`);
  await page.getByRole("button", { name: "It has arrived" }).click();
  await expect(page.getByText("It is taken as sent.")).toBeVisible();
  const row = await siteDatabase.select().from(messages).where(eq(messages.to, unknown)).get();
  expect(row?.deliveredAt).not.toBeNull();
});

test("whoever runs a theater looks at each kind of message and has one sent", async ({ page, signIn }) => {
  await signIn(OWNER);
  await page.goto("/admin/theaters");
  await page.getByRole("link", { name: "See the messages that customers get" }).click();
  const kinds = page.getByRole("navigation", { name: "Kinds of messages" });
  for (const [kind, words] of [
    ["Reminder on the day", "We look forward to seeing you today."],
    ["Showtime changed", "Your seats stay yours"],
    ["Invitation", "(The link is for its reader alone, and is not shown.)"],
  ] as const) {
    await kinds.getByRole("link", { name: kind, exact: true }).click();
    // what lists of messages show after the subject stands there as well, unseen
    await expect(page.frameLocator("iframe").getByRole("paragraph").filter({ hasText: words })).toBeVisible();
  }
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Send it to me" }).click();
  await expect(page.getByText(/It goes to owner@matinee.test/)).toBeVisible();
});

test("a reader stops reminders by the link in one, and has them again", async ({ page }) => {
  const path = optOutPath(`${unique()}@example.org`);
  await page.goto(path);
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Send me no more reminders" }).click();
  await expect(page.getByText("You get no more reminders.")).toBeVisible();
  await page.getByRole("button", { name: "Send me reminders again" }).click();
  await expect(page.getByText("You get reminders again.")).toBeVisible();
  expect((await page.request.post(`/api${path}`, { data: "List-Unsubscribe=One-Click" })).status()).toBe(204);
  await page.reload();
  await expect(page.getByRole("button", { name: "Send me reminders again" })).toBeVisible();
  expect((await page.request.get(`/api${path}`, { maxRedirects: 0 })).status()).toBe(307);
  expect((await page.request.post("/api/unsubscribe/forged.link")).status()).toBe(404);
  expect((await page.goto("/unsubscribe/forged.link"))?.status()).toBe(404);
});
