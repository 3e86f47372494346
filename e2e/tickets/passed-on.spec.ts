import {
  answerOf,
  buyTickets,
  dismiss,
  expectAnswer,
  keepOffline,
  openDoor,
  wedge,
} from "@/e2e/door/at-the-door";
import { readCode } from "@/e2e/door/read-code";
import { expect, test } from "@/e2e/fixtures";
import { signInAs } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a ticket is passed on to a friend: the old code is refused at the door, the new one is let in", async ({
  page,
  browser,
  address,
  scene,
}) => {
  test.slow();
  const its = await scene();
  const { tickets, door } = await buyTickets(page, its, 2);
  const [given, kept] = tickets as [(typeof tickets)[number], (typeof tickets)[number]];
  const own = page.url();
  await page.getByRole("link", { name: "Pass on a ticket" }).click();
  const ofGiven = page.getByRole("region", { name: given.label });
  await ofGiven.getByRole("button", { name: /^Make a link/ }).click();
  await expect(ofGiven.getByText("On offer.")).toBeVisible();
  const first = await ofGiven.getByLabel(/^Link for/).inputValue();
  await expectFitForEveryone(page);
  await ofGiven.getByRole("button", { name: /^Take the offer back/ }).click();
  await ofGiven.getByRole("button", { name: /^Make a link/ }).click();
  await expect(ofGiven.getByLabel(/^Link for/)).not.toHaveValue(first);
  const link = await ofGiven.getByLabel(/^Link for/).inputValue();

  const extraHTTPHeaders = { "x-forwarded-for": address };
  const friend = await (await browser.newContext({ extraHTTPHeaders })).newPage();
  await friend.goto(first);
  await expect(friend.getByText("has taken this offer back")).toBeVisible();
  await friend.goto(link);
  await expectFitForEveryone(friend);
  await friend.getByRole("button", { name: "Accept this ticket" }).click();
  await expect(friend.getByText("Please write your name")).toBeVisible();
  await friend.getByLabel("Your name").fill("Grace Hopper");
  await friend.getByLabel(/^Your e-mail address/).fill("grace");
  // as a browser without its own check would send it
  await friend.locator("form", { hasText: "Accept this ticket" }).evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await friend.getByRole("button", { name: "Accept this ticket" }).click();
  await expect(friend.getByText("or leave it out.")).toBeVisible();
  await friend.getByLabel(/^Your e-mail address/).fill("grace@example.org");
  await friend.getByRole("button", { name: "Accept this ticket" }).click();
  await expect(friend.getByRole("heading", { level: 1, name: "Your ticket" })).toBeVisible();
  await expect(friend.getByText("We have sent it to grace@example.org.")).toBeVisible();
  const code = await readCode(friend.getByRole("img", { name: `Code of ${given.label.toLowerCase()}` }));
  expect(code).not.toBe(given.code);
  const held = friend.url();
  await friend.goto("/mailbox?to=grace@example.org");
  const letter = friend.getByRole("main").locator("details").first();
  await expect(letter.getByRole("list", { name: "Attached" }).getByRole("link")).toHaveText([
    "Tickets as a PDF",
    "Calendar file",
  ]);
  const saved = friend.waitForEvent("download");
  await letter.getByRole("link", { name: "Tickets as a PDF" }).click();
  expect((await saved).suggestedFilename()).toMatch(/^tickets-.+\.pdf$/);
  await expectFitForEveryone(friend);
  await letter.getByRole("link", { name: new URL(held).pathname }).click();
  await expect(friend).toHaveURL(held);
  await expectFitForEveryone(friend);

  await page.goto(own);
  const card = page.getByRole("article", { name: `Ticket: ${given.label}` });
  await expect(card).toContainText("Grace Hopper has the code now.");
  await expect(card.getByRole("img", { name: /^Code of/ })).toHaveCount(0);
  await expectFitForEveryone(page);

  const staff = await browser.newContext({ extraHTTPHeaders });
  const at = await staff.newPage();
  await signInAs(at, await its.addStaff("door"));
  await openDoor(at, door, "North door");
  await wedge(at, given.code);
  await expectAnswer(at, "red", "Passed on to a friend", given.label, "Grace Hopper");
  await dismiss(at);
  await keepOffline(at);
  await staff.setOffline(true);
  await expect(at.getByText("Offline: going by the list")).toBeVisible();
  await wedge(at, given.code);
  await expectAnswer(at, "red", "Passed on to a friend", given.label);
  await dismiss(at);
  await wedge(at, code);
  await expectAnswer(at, "green", "Let in", given.label);
  await dismiss(at);
  await wedge(at, kept.code);
  await expectAnswer(at, "green", "Let in", kept.label);
  await dismiss(at);
  await expect(answerOf(at)).toHaveCount(0);
});

test("a refund goes to the buyer and ends the friend's ticket", async ({ page, browser, scene }) => {
  const { tickets } = await buyTickets(page, await scene(), 1);
  await page.getByRole("link", { name: "Pass on a ticket" }).click();
  await page.getByRole("button", { name: /^Make a link/ }).click();
  const link = await page.getByLabel(/^Link for/).inputValue();
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(link);
  await friend.getByLabel("Your name").fill("יעל");
  await friend.getByRole("button", { name: "Accept this ticket" }).click();
  await expect(friend.getByRole("heading", { level: 1, name: "Your ticket" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the tickets" }).click();
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await expect(page.getByText("A friend has one of these tickets.")).toBeVisible();
  await page.getByRole("button", { name: /^Cancel this seat/ }).click();
  // what it asks begins with the same word
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  await friend.reload();
  await expect(friend.getByText("This ticket has ended")).toBeVisible();
  await expect(friend.getByRole("img", { name: `Code of ${tickets[0]?.label.toLowerCase()}` })).toHaveCount(
    0,
  );
  await friend.goto(link);
  await expect(friend.getByText("has been accepted already")).toBeVisible();
});
