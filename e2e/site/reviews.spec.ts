import { openDoor, wedge } from "@/e2e/door/at-the-door";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { reviewPath } from "@/lib/reviews/review-link";

test("a guest whose ticket was scanned reviews the movie, and the theater decides about a report", async ({
  page,
  scene,
  signIn,
}) => {
  const its = await scene({ startsIn: [2] });
  const { tickets } = await its.sell(["A1"]);
  const [ticket] = tickets;
  if (!ticket) throw new Error("no ticket");
  const link = reviewPath(ticket.id);

  await test.step("before the door there is nothing to review by", async () => {
    expect((await page.goto(link))?.status()).toBe(404);
  });

  await test.step("the door scans the ticket", async () => {
    await signIn(await its.addStaff("door"));
    await openDoor(page, its.showtime.door, "North door");
    await wedge(page, ticket.code);
    await expect(page.getByRole("region", { name: "Answer" })).toContainText("Let in");
    await page.context().clearCookies();
  });

  await test.step("the guest writes by the link, in half stars and plain words", async () => {
    await page.goto(link);
    await expectFitForEveryone(page);
    await page.getByRole("button", { name: "Send the review" }).click();
    await expect(page.getByText("Please choose from half a star to five.")).toBeVisible();
    await page.getByTitle("4½ stars").click();
    await page.getByLabel("Your words").fill("Better than at evil.example, really.");
    await page.getByRole("button", { name: "Send the review" }).click();
    await expect(page.getByText("Please take out what looks like an address.")).toBeVisible();
    await page.getByLabel("Your words").fill("A marvel.\nI laughed and cried.");
    await page.getByLabel("Shown as").fill("Lotte");
    await page.getByRole("button", { name: "Send the review" }).click();
    await expect(page.getByText("Your review is saved.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "4½ stars" })).toBeChecked();
  });

  await test.step("the movie's page shows it, and tells search engines of no average yet", async () => {
    await expect.poll(async () => (await page.request.get(its.movie.path)).text()).toContain("A marvel.");
    await page.goto(its.movie.path);
    await expect(page.getByRole("region", { name: "Reviews" })).toContainText("1 review");
    await expect(page.getByRole("img", { name: "4½ stars" })).toBeVisible();
    expect(await page.content()).not.toContain("aggregateRating");
    await expectFitForEveryone(page);
  });

  await test.step("a reader reports it", async () => {
    await page.getByText("Report this review").click();
    await page.getByLabel("What is wrong with it").selectOption("It gives the ending away");
    await page.getByRole("button", { name: "Report it" }).click();
    await expect(page.getByText("The theater looks at it.")).toBeVisible();
  });

  await test.step("the owner hides it and says why", async () => {
    await signIn(await its.addStaff("owner"));
    await page.goto("/admin/reviews?show=waiting");
    await expect(page.getByText("Reported once: It gives the ending away")).toBeVisible();
    await expectFitForEveryone(page);
    await page.getByLabel("Reason").fill("It tells how it ends.");
    await page.getByRole("button", { name: "Hide it" }).click();
    await expect(page.getByText("Nothing to look at")).toBeVisible();
    await expect.poll(async () => (await page.request.get(its.movie.path)).text()).not.toContain("A marvel.");
  });

  await test.step("its writer reads why, and deletes it", async () => {
    await page.goto(link);
    await expect(page.getByText("It tells how it ends.")).toBeVisible();
    await page.getByRole("button", { name: "Delete my review" }).click();
    await expect(page.getByRole("button", { name: "Send the review" })).toBeVisible();
    await expect(page.getByLabel("Your words")).toHaveValue("");
  });
});

test("who was not let in is told whose reviews there are", async ({ page, scene, customer, signIn }) => {
  const { movie } = await scene();
  await page.goto(movie.path);
  await page.getByRole("link", { name: "Write a review" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signIn(customer);
  await page.goto(`${movie.path}/review`);
  await expect(page.getByText("Your ticket has not been scanned for it.")).toBeVisible();
  await expectFitForEveryone(page);
});
