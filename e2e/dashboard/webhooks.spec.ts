import { Webhook } from "standardwebhooks";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { newId } from "@/lib/id";
import { openReceiver } from "@/lib/webhooks/testing/receiver";
import { told } from "./dashboard";

const receiver = await openReceiver();
test.afterAll(() => receiver.close());

test("a webhook is made and tried out, hears of a booking, and is sent it again", async ({
  page,
  request,
  scene,
  signIn,
}) => {
  const { key, stage, theater, addStaff } = await scene();
  const path = `/${key}`;
  await signIn(await addStaff("owner"));
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByText("No program is told of anything")).toBeVisible();
  const address = page.getByLabel("Address", { exact: true });
  await address.fill("https://192.168.0.1/");
  await page.getByRole("checkbox", { name: "Booking made" }).check();
  await page.getByRole("button", { name: "Make the webhook" }).click();
  await expect(address).toHaveAccessibleDescription(/private network/);
  await address.fill(receiver.at(path));
  await page.getByLabel("What it is for").fill(`Newsletter ${key}`);
  await page.getByRole("button", { name: "Make the webhook" }).click();
  const secret = await page.getByLabel("Secret").inputValue();
  expect(secret).toMatch(/^whsec_/);
  await expectFitForEveryone(page);
  const row = page.getByRole("listitem").filter({ hasText: `Newsletter ${key}` });
  await expect(row).toContainText(`booking.made at ${theater.name}`);
  await row.getByRole("link").click();
  await expect(page.getByText("Nothing was sent yet")).toBeVisible();

  /** What came in there, each event as its signature vouches for it. */
  const heard = (by = secret) =>
    receiver.heardAt(path).map(({ headers, body }) => ({
      id: headers["webhook-id"],
      ...(new Webhook(by).verify(body, headers as Record<string, string>) as {
        type: string;
        data: Record<string, unknown>;
      }),
    }));
  await page.getByRole("button", { name: "Send a sample" }).click();
  await told(page, "The sample was taken");
  expect(heard()).toMatchObject([{ type: "booking.made", data: { reference: "SAMPLE" } }]);

  const held = await request.post("/api/v1/holds", {
    data: { showtimeId: stage.showtimeId, seatIds: stage.seatIds.slice(0, 1) },
  });
  const hold = await held.json();
  const booked = await request.post("/api/v1/bookings", {
    headers: { "hold-token": hold.token, "idempotency-key": newId() },
    data: {
      holdId: hold.id,
      customer: { name: "Ada Quill", email: `${key}@example.com` },
      tickets: [{ seatId: stage.seatIds[0], ticketTypeId: stage.ticketTypeId }],
      total: { amountMinor: hold.seats[0].prices[stage.ticketTypeId], currency: hold.currency },
      payment: { provider: "test", method: "succeed" },
    },
  });
  expect([booked.status(), await booked.text()]).toEqual([201, expect.anything()]);
  const { reference } = await booked.json();
  await expect.poll(() => heard().map(({ data }) => data.reference)).toContain(reference);

  await page.reload();
  const log = page.getByRole("list", { name: "What was sent" });
  const sent = log.getByRole("listitem").first();
  await expect(sent).toContainText("booking.made");
  await expect(sent).toContainText("Answered 204.");
  await sent.getByText("Request and answer").click();
  await expect(sent).toContainText(reference);
  await expectFitForEveryone(page);
  const before = heard().length;
  await sent.getByRole("button", { name: "Send again: booking.made" }).click();
  await told(page, "It was taken again");
  const again = heard();
  expect(again.length).toBeGreaterThan(before);
  expect(new Set(again.filter(({ data }) => data.reference === reference).map(({ id }) => id)).size).toBe(1);

  await page.getByRole("button", { name: "Make a new secret" }).click();
  await expect(page.getByText("There is a new secret")).toBeVisible();
  const newer = await page.getByRole("textbox", { name: "Secret" }).inputValue();
  receiver.answer(path, 500);
  await page.getByRole("button", { name: "Send a sample" }).click();
  await told(page, "Answered 500.");
  // both sign for a day
  const last = receiver.heardAt(path).at(-1);
  for (const by of [secret, newer])
    expect(new Webhook(by).verify(last?.body ?? "", last?.headers as Record<string, string>)).toBeTruthy();

  await page.getByRole("button", { name: "Switch it off" }).click();
  await expect(page.getByText("What happens meanwhile is not sent afterwards.")).toBeVisible();
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.getByRole("button", { name: "Remove it for good" }).click();
  await expect(page).toHaveURL(/\/admin\/people\/webhooks$/);
  await expect(row).toHaveCount(0);
});
