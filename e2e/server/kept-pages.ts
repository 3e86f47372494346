import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The pages of a build that are made once and kept, as Next writes them down: the others are made for each request. */
export function readKept(distDir: string): Set<string> {
  const { routes, dynamicRoutes } = JSON.parse(
    readFileSync(join(distDir, "prerender-manifest.json"), "utf8"),
  );
  const named = [...Object.keys(routes), ...Object.keys(dynamicRoutes)];
  // by their address in the default language
  return new Set(named.map((path) => path.replace(/^\/localized\/(?:\[language\]|en)(?=\/|$)/, "") || "/"));
}
