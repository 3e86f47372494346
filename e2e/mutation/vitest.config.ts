import { defineConfig } from "vitest/config";
import base from "../../.vitest.config";
import { areaOf } from "./areas";

const { tests } = areaOf(process.env.MATINEE_MUTATION_AREA);

/** The tests of one area. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: tests.filter((glob) => !glob.startsWith("!")),
    exclude: tests.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)),
    // changed code may be slow, and is given up by Stryker's own clock
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
