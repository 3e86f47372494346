import { readFileSync } from "node:fs";

export type Instruction = { name: string; args: string };
export type Stage = { from: string; as: string | null; instructions: Instruction[] };

/** A Dockerfile's stages, the last of which is the image. Of its syntax as much as ours uses. */
export function readDockerfile(path = "Dockerfile"): Stage[] {
  const lines = readFileSync(path, "utf8")
    .replace(/^\s*#.*$/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, name = "", args = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name !== "FROM") {
      stages.at(-1)?.instructions.push({ name, args: args.trim() });
      continue;
    }
    const [from = "", , as = null] = args.split(/\s+/);
    stages.push({ from, as, instructions: [] });
  }
  return stages;
}

/** What stands behind an instruction's name, once for each time that it is given. */
export const all = ({ instructions }: Stage, name: string): string[] =>
  instructions.filter((one) => one.name === name).map(({ args }) => args);

/** What is taken over from a stage before, in order. */
export const copies = (stage: Stage): { from: string; path: string; to: string }[] =>
  all(stage, "COPY").map((args) => {
    const [, from = "", path = "", to = ""] = /^--from=(\S+)\s+(\S+)\s+(\S+)$/.exec(args) ?? [];
    return { from, path, to };
  });

export const environment = (stage: Stage): Record<string, string> =>
  Object.fromEntries(
    all(stage, "ENV").flatMap((args) =>
      [...args.matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]),
    ),
  );

/** The program and arguments of a CMD that no shell reads. */
export const execForm = (args: string): string[] => JSON.parse(args.slice(args.indexOf("["))) as string[];
