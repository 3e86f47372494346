import { readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = { node: Record<string, { exportedName?: string }> };

/** What a built site calls an action by. */
export function actionId(distDir: string, name: string): string {
  const path = join(distDir, "server", "server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(path, "utf8"));
  const id = Object.entries(node).find(([, action]) => action.exportedName === name)?.[0];
  if (!id) throw new Error(`the build has no ${name}`);
  return id;
}
