import type { Page, Route } from "@playwright/test";

const isAction = (route: Route) => route.request().headers()["next-action"] !== undefined;

/** Until it is called, actions reach the server and their answers do not come back. */
export async function loseAnswers(page: Page): Promise<() => Promise<void>> {
  const lose = async (route: Route) => {
    if (!isAction(route)) return route.fallback();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  };
  await page.route("**/*", lose);
  return () => page.unroute("**/*", lose);
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
