import type { Locator, Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";

/** The page says how the box office is reached; the number is +44 20 7946 0018, however it is written. */
export async function expectBoxOffice(
  page: Page | Locator,
  { telephone, boxOfficeHours }: { telephone: string; boxOfficeHours: string },
): Promise<void> {
  const link = page.getByRole("link", { name: telephone });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", "tel:+442079460018");
  await expect(page.getByText(`Box office: ${boxOfficeHours}`)).toBeVisible();
}
