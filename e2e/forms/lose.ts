import type { Page, Route } from "@playwright/test";

const isAction = (route: Route) => route.request().headers()["next-action"] !== undefined;

/** Until it is called, actions reach the server and their answers do not come back. */
export async function loseAnswers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const real = window.fetch;
    Object.assign(window, { real });
    window.fetch = async (address, init) => {
      const answer = await real(address, init);
      if (new Headers(init?.headers).has("next-action")) throw new TypeError("Failed to fetch");
      return answer;
    };
  });
  return () =>
    page.evaluate(() => Object.assign(window, { fetch: (window as { real?: unknown }).real }) && undefined);
}

/** Until it is called, actions go by the ids of another build, as those of a page that was opened before it. */
export async function comeFromOldBuild(page: Page): Promise<() => Promise<void>> {
  const age = async (route: Route) => {
    if (!isAction(route)) return route.fallback();
    const headers = route.request().headers();
    const id = headers["next-action"] ?? "";
    await route.continue({
      headers: { ...headers, "next-action": id.slice(0, 2) + "0".repeat(id.length - 2) },
    });
  };
  await page.route("**/*", age);
  return () => page.unroute("**/*", age);
}
