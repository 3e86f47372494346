import type { Count } from "./steps";

type Counted = Omit<Count, "fine">;

type UnitReport = {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
};

/** What Vitest's report counted. A file that broke off before its first test is named by itself. */
export function countUnitTests(report: UnitReport): Counted {
  const failures = (report.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && !failed.length) return [name];
    return failed.map((test) => `${name}: ${test.fullName}`);
  });
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, failures };
}

type Suite = { file: string; specs?: { title: string; line: number; ok: boolean }[]; suites?: Suite[] };
type BrowserReport = { stats?: { expected?: number; unexpected?: number }; suites?: Suite[] };

/** What Playwright's report counted; its suites lie in one another. */
export function countBrowserTests(report: BrowserReport): Counted {
  const failuresIn = (suite: Suite): string[] => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => `${suite.file}:${spec.line}: ${spec.title}`),
    ...(suite.suites ?? []).flatMap(failuresIn),
  ];
  const { expected = 0, unexpected = 0 } = report.stats ?? {};
  return { passed: expected, failed: unexpected, failures: (report.suites ?? []).flatMap(failuresIn) };
}
