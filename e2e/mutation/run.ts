import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { AREAS, areaOf } from "./areas";
import { ARGUED } from "./argued";
import { type Score, scoreOf } from "./score";

const LEAST = 0.9;

/** Changes one spot after the other and runs the tests; says per area how many changes they noticed, and which not. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, report: { type: "boolean" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(AREAS);
for (const name of names) areaOf(name);
mkdirSync(".test/mutation", { recursive: true });

const scores = Object.fromEntries(names.map((name) => [name, measure(name)]));
if (values.json) console.log(JSON.stringify(scores, null, 2));
else tell(scores);
process.exitCode = Object.values(scores).every(({ share }) => share >= LEAST) ? 0 : 1;

function measure(name: string): Score {
  // what a database says is the same by both engines, and one is half the time
  const env = { ...process.env, MATINEE_MUTATION_AREA: name, MATINEE_TEST_SQLITE_ALONE: "1" };
  if (!values.report) {
    const { status } = spawnSync("stryker", ["run", ".stryker.config.mjs"], {
      env,
      stdio: ["ignore", values.json ? 2 : "inherit", "inherit"],
    });
    if (status === null || status > 1) throw new Error(`stryker ended with ${status}`);
  }
  return scoreOf(JSON.parse(readFileSync(`.test/mutation/${name}.json`, "utf8")), ARGUED);
}

function tell(all: Record<string, Score>): void {
  for (const [name, { left }] of Object.entries(all))
    if (left.length > 0) console.log(`\nNot noticed in ${name}:\n  ${left.join("\n  ")}`);
  console.table(
    Object.fromEntries(
      Object.entries(all).map(([name, { killed, left, argued, share }]) => [
        name,
        {
          noticed: killed,
          argued,
          "not noticed": left.length,
          share: `${(share * 100).toFixed(1)} %`,
          goal: `≥ ${LEAST * 100} %`,
          reached: share >= LEAST ? "yes" : "NO",
        },
      ]),
    ),
  );
}
