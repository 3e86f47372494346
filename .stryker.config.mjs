import { AREAS, areaOf } from "./e2e/mutation/areas.ts";

const name = process.env.MATINEE_MUTATION_AREA;
// who only reads what is configured here has named none
const areas = name ? [areaOf(name)] : Object.values(AREAS);

/** Run by e2e/mutation/run.ts, an area at a time. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "e2e/mutation/vitest.config.ts", related: false },
  mutate: [...areas.flatMap(({ mutate }) => mutate), "!**/*.test.ts"],
  // what was tried before and has not changed since is not tried again
  incremental: true,
  incrementalFile: `.test/mutation/${name}.incremental.json`,
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.test/mutation/${name}.json` },
  htmlReporter: { fileName: `.test/mutation/${name}.html` },
  tempDirName: ".test/mutation/sandbox",
  ignorePatterns: [".next*", "data", "docs", "public", "test-results", ".github", "e2e/**/*.spec.ts"],
  disableTypeChecks: false,
  // it would be read by TypeScript's old interface, which 7 no longer has, to find paths that stay as they are here
  tsconfigFile: "none",
  allowEmpty: false,
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
};
