/** A report as Stryker writes it: https://github.com/stryker-mutator/mutation-testing-elements */
export type MutationReport = {
  files: Record<string, { source: string; mutants: Mutant[] }>;
};
type Place = { line: number; column: number };
type Mutant = {
  mutatorName: string;
  replacement?: string;
  status: string;
  location: { start: Place; end: Place };
};

/** What was not noticed, and why it cannot be, or need not be. */
export type Argued = { file: string; was: string; became: string; why: string };

export type Score = {
  killed: number;
  /** Not noticed, and nobody has said why that may be. */
  left: string[];
  argued: number;
  /** Of what could be noticed. */
  share: number;
};

const NOTICED = ["Killed", "Timeout"];
/** What could not be run is neither. */
const MISSED = ["Survived", "NoCoverage"];

export function scoreOf(report: MutationReport, argued: readonly Argued[]): Score {
  let killed = 0;
  let excused = 0;
  const left: string[] = [];
  for (const [file, { source, mutants }] of Object.entries(report.files))
    for (const mutant of mutants) {
      if (NOTICED.includes(mutant.status)) killed++;
      if (!MISSED.includes(mutant.status)) continue;
      const was = textAt(source, mutant.location);
      const became = mutant.replacement ?? mutant.mutatorName;
      if (argued.some((one) => one.file === file && one.was === was && one.became === became)) excused++;
      else left.push(`${file}:${mutant.location.start.line} ${oneLine(was)} → ${oneLine(became)}`);
    }
  return { killed, left, argued: excused, share: killed / (killed + left.length) };
}

function textAt(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, end.column - 1);
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return lines.join("\n");
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").slice(0, 90);
