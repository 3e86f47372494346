import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { BY_FILE } from "./supply/licences";
import { readLocked } from "./supply/locked";

const USAGE = `npm run sbom [-- FILE]

Writes what is served, all packages with versions, checksums and licences, as a CycloneDX bill of materials: to
data/matinee.cdx.json unless another file is named. It reads the lock file, and asks nobody.`;

type Component = {
  "bom-ref": string;
  name: string;
  version: string;
  licenses?: { license: { id: string } }[];
};
type Bill = {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

const file = readArguments();
const made = execFileSync(
  "npm",
  [
    ...["sbom", "--sbom-format=cyclonedx", "--sbom-type=application"],
    ...["--package-lock-only", "--offline"],
  ],
  { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
);
const bill: Bill = JSON.parse(made);
// npm calls it by the folder that it lies in
bill.metadata.component.name = JSON.parse(readFileSync("package.json", "utf8")).name;
// what npm leaves out as being for development alone is more than is
const served = new Set(
  readLocked().flatMap(({ name, version, isServed }) => (isServed ? [`${name}@${version}`] : [])),
);
bill.components = bill.components.filter(({ name, version }) => served.has(`${name}@${version}`));
const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component["bom-ref"]));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
for (const component of bill.components) {
  const told = BY_FILE[component.name];
  if (told) component.licenses ??= [{ license: { id: told.licence } }];
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages.`);

function readArguments(): string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    if (positionals.length <= 1) return positionals[0] ?? "data/matinee.cdx.json";
  } catch {
    // an option that is not known is answered like a file too many
  }
  console.error(USAGE);
  process.exit(2);
}
