import { cpSync, globSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A finished build once more under another id, as that of the next version has one: neither takes the other's pages for its own. */
export function copyAsOtherBuild(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !["cache", "standalone"].includes(path.slice(from.length + 1)),
  });
  const id = readFileSync(join(to, "BUILD_ID"), "utf8").trim();
  const other = `${id.slice(0, -4)}${id.endsWith("next") ? "then" : "next"}`;
  for (const file of globSync("**/{BUILD_ID,*.js,*.json,*.html,*.rsc,*.meta}", { cwd: to })) {
    const path = join(to, file);
    const text = readFileSync(path, "utf8");
    if (text.includes(id)) writeFileSync(path, text.replaceAll(id, other));
  }
  renameSync(join(to, "static", id), join(to, "static", other));
}
