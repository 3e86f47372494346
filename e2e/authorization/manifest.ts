import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Of an action: the id that it is called by, and the pages that can call it. */
export type BuiltAction = { id: string; pages: string[] };

export type Manifest = {
  pages: string[];
  routes: string[];
  actions: Map<string, BuiltAction>;
  /** Under the ids of the actions. */
  actionKey: string;
};

type Action = { filename?: string; exportedName?: string; workers: Record<string, unknown> };

// Next's own page for what is not found, and files that are the same for all
const NOBODYS = /^\/_|^\/(favicon\.ico|icon|robots\.txt|manifest|sitemap)/;

/** What Next wrote down about the site that it built; actions as "app/…/actions.ts#nameAction". */
export function readManifest(distDir: string): Manifest {
  const read = (path: string) => JSON.parse(readFileSync(join(distDir, path), "utf8"));
  const built: Record<string, string> = read("app-path-routes-manifest.json");
  // pages are told by their address in the default language
  const paths = Object.fromEntries(
    Object.entries(built).map(([file, path]) => [
      file,
      path.replace(/^\/localized\/\[language\](?=\/|$)/, "") || "/",
    ]),
  );
  const named = (kind: string) =>
    Object.entries(paths)
      .filter(([file, path]) => file.endsWith(`/${kind}`) && !NOBODYS.test(path))
      .map(([, path]) => path);
  const { node, edge, encryptionKey } = read("server/server-reference-manifest.json");
  const actions = new Map<string, BuiltAction>();
  for (const [id, action] of Object.entries<Action>({ ...node, ...edge })) {
    const pages = Object.keys(action.workers).map((worker) => paths[worker.replace(/^app/, "")] ?? worker);
    actions.set(`${action.filename}#${action.exportedName}`, { id, pages });
  }
  return { pages: named("page"), routes: named("route"), actions, actionKey: encryptionKey };
}
