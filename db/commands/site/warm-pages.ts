import { readFileSync } from "node:fs";
import { join } from "node:path";

const PASSES = 20;

/** Asks for each prerendered page until it is of today: the build may be days old. */
export async function warmPages(url: string, distDir: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(distDir, "prerender-manifest.json"), "utf8"));
  const paths = Object.keys(manifest.routes).filter((path) => !path.startsWith("/_"));
  await Promise.all(paths.map((path) => warm(url + path)));
}

async function warm(address: string): Promise<void> {
  for (let pass = 0; pass < PASSES; pass++) {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    if (answer.headers.get("x-nextjs-cache") !== "STALE") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
