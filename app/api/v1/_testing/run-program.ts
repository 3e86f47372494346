import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a program in each language is run that comes by its input. */
const RUN: Record<string, [command: string, ...args: string[]]> = {
  curl: ["sh", "-s"],
  javascript: ["node", "--input-type=module", "-"],
  python: ["python3", "-"],
};

/** What a program in that language says, once it has ended well; throws with all that it said where it has not. */
export function runProgram(
  language: string,
  program: string,
  settings: Record<string, string>,
): Promise<string> {
  const [command = "", ...args] = RUN[language] ?? [];
  // what a person sees by the answer, a test sees by the end of the program
  const home = mkdtempSync(join(tmpdir(), "program-"));
  writeFileSync(join(home, ".curlrc"), "fail-with-body\nsilent\nshow-error\n");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, CURL_HOME: home, ...settings } });
    let [said, wrong] = ["", ""];
    child.stdout.on("data", (part) => {
      said += part;
    });
    child.stderr.on("data", (part) => {
      wrong += part;
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(`${said}${wrong}`))));
    child.stdin.end(program);
  });
}
