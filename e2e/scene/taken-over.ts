import type { Page } from "@playwright/test";

/**
 * Scripts have taken the page over. What happens before (a press, the end of a connection) is heard by nobody who could
 * say what came of it, or since when.
 */
export const untilTakenOver = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("main form, main button")].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps")),
    ),
  );
