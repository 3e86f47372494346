import { readFileSync } from "node:fs";

/** Commands of a page, as they stand in one block, with the heading that they stand under. */
export type Block = { heading: string; script: string };

const HEADING = /^#{2,} (.+)$/;

function fenced(page: string, language: string): Block[] {
  const blocks: Block[] = [];
  let heading = "";
  let lines: string[] | null = null;
  for (const line of readFileSync(page, "utf8").split("\n")) {
    if (lines === null) heading = HEADING.exec(line)?.[1] ?? heading;
    if (line === `\`\`\`${language}`) lines = [];
    else if (line === "```" && lines) {
      blocks.push({ heading, script: lines.join("\n") });
      lines = null;
    } else lines?.push(line);
  }
  return blocks;
}

export const documentedCommands = (page: string): Block[] => fenced(page, "sh");

/** What is to stand in a file, of that language, under that heading. */
export const documentedFile = (page: string, language: string, heading: string): string =>
  fenced(page, language).find((block) => block.heading === heading)?.script ?? "";

/** The command by which the service of the page begins the server. */
export function documentedStart(page: string): string {
  const [unit] = fenced(page, "ini");
  const command = unit && /^ExecStart=\/usr\/bin\/(npm start .*)$/m.exec(unit.script)?.[1];
  if (!command) throw new Error(`${page} has no service that begins the server`);
  return command;
}
