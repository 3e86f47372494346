import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

/** For whoever works on Matinee; the demo's data are made of letters that the image is without. */
const NOT_FOR_SERVERS = [
  "bundle",
  "check-start",
  "demo",
  "finish-migrations",
  "i18n",
  "prepare-dev",
  "seed",
  "serve",
];

/** Brings files of its own that it reads, and so lies in `node_modules`, where the server has it too. */
const AS_PACKAGES = ["better-sqlite3", "fontkit", "pdfkit", "sharp", "uploadthing"];

/** What some packages expect of the modules that they were written for. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** The commands that package.json gives an operator, by their files in db/commands. */
export function commandsForServers(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const found = Object.values(scripts).flatMap((script) =>
    [...script.matchAll(/\bdb\/commands\/([\w-]+)\.ts\b/g)].map(([, name = ""]) => name),
  );
  return [...new Set(found)].filter((name) => !NOT_FOR_SERVERS.includes(name)).sort();
}

/** Makes each of them a file that Node runs as it is, without sources or tools, and what an image starts with. */
export async function bundleCommands(folder: string): Promise<string[]> {
  const commands = commandsForServers();
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [...commands, "open"].map((name) => `db/commands/${name}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    jsx: "automatic",
    external: AS_PACKAGES,
    // that of what an image starts with is `open.ts`
    define: { "import.meta.main": "false" },
    banner: { js: REQUIRE },
    logLevel: "warning",
  });
  return commands;
}
