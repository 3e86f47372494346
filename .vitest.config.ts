import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{lib,db,app,components,docs}/**/*.test.{ts,tsx}"],
    globalSetup: ["./db/testing/global-setup.ts"],
    // each worker has a libSQL server of its own (see global-setup), so there is a bound
    maxWorkers: Math.min(4, availableParallelism()),
    env: { AUTH_SECRET: "v0Xg7mQ2sLr9TzB4nKc1WdY6pHf3JeA8", MATINEE_TEST_PAYMENTS: "1" },
    // Next's own modules are found from it, and can be stood in for
    server: { deps: { inline: ["next-auth"] } },
    // a bound for what hangs; what takes long by its nature says so itself
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
