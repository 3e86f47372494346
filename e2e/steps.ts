import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** What a step of tests counted, with the names of what failed; `fine` is whether its tool was content. */
export type Count = { passed: number; failed: number; failures: string[]; fine: boolean };

type Step = () => Promise<boolean | Count>;

/**
 * Runs the steps one after the other, each under its heading, and ends with the one line "N passed, N failed".
 * Tests count themselves; a step that is no test, or breaks off, counts as one failure when it fails. What failed
 * is named once more at the end, since of a long log often only the end is kept.
 */
export async function runSteps(steps: Record<string, Step>): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
    const startedAt = performance.now();
    const count = asCount(await attempt(step));
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed) broken.push(name, ...count.failures.map((failure) => `  ${failure}`));
    console.log(
      `${count.failed ? "failed" : "fine"}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
  }
  if (broken.length) console.log(["\nFailed:", ...broken].join("\n"));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
}

const attempt = async (step: Step) => {
  try {
    return await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
};

function asCount(result: boolean | Count): Omit<Count, "fine"> {
  if (typeof result === "boolean") return { passed: 0, failed: result ? 0 : 1, failures: [] };
  const { fine, ...count } = result;
  return { ...count, failed: count.failed || (fine ? 0 : 1) };
}

let running: ChildProcess | undefined;

/** Ends the tool that runs, if one does. */
export const stopTool = () => running?.kill("SIGTERM");

/** Runs one of the installed tools; answers whether it ended well. */
export function runTool(
  name: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<boolean> {
  const tool = join(process.cwd(), "node_modules", ".bin", name);
  const child = spawn(tool, args, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "inherit", "inherit"],
  });
  running = child;
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
