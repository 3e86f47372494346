import { FormSection } from "@/app/admin/_forms/form-section";
import { DataTable } from "@/app/admin/_lists/data-table";
import type { DryRun, Fault } from "@/lib/catalogue/import/dry-run";
import { formatNumber } from "@/lib/formatters";
import { problemWords } from "@/lib/words/movie-import";
import { many } from "../words";
import { NearMovies } from "./near-movies";

type Answers = ReadonlyMap<number, boolean>;
type Props = { tried: DryRun; answers: Answers; onAnswer: (answers: Answers) => void };

const FAULTS_SHOWN = 100;

/** What would become of the file, row by row where a row needs somebody. */
export function DryRunReport({ tried, answers, onAnswer }: Props) {
  const counts = [
    ["Rows in the file", tried.rows],
    ["New", tried.fresh],
    ["Already there", tried.known],
    ["Repeated in the file", tried.repeated],
    ["Perhaps there", tried.near.length],
    ["Do not fit", tried.faulty],
  ] as const;
  return (
    <section aria-label="What would be imported">
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-line border-t py-6 sm:grid-cols-3 lg:grid-cols-6">
        {counts.map(([title, count]) => (
          <div key={title}>
            <dt className="text-ink-soft text-sm">{title}</dt>
            <dd className="font-display text-xl tabular-nums">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {tried.near.length > 0 && (
        <FormSection
          title="Perhaps there already"
          note="Nearly the title, or nearly the year, of a movie that you have. Say of each whether it is the same or a new one."
        >
          <NearMovies near={tried.near} answers={answers} onAnswer={onAnswer} />
        </FormSection>
      )}
      {tried.faulty > 0 && (
        <FormSection
          title="What does not fit"
          note="These rows are left out, each as a whole. Change them in the file and choose it again, or go on without them."
        >
          <Faults faults={tried.faults} />
          {tried.faulty > FAULTS_SHOWN && (
            <p className="mt-3 text-ink-soft">
              And {many(tried.faulty - FAULTS_SHOWN, "more row", "more rows")}.
            </p>
          )}
        </FormSection>
      )}
    </section>
  );
}

const Faults = ({ faults }: { faults: Fault[] }) => (
  <DataTable
    caption="Rows that do not fit"
    columns={[
      { title: "Row", cell: ({ row }) => formatNumber(row), isNumber: true },
      {
        title: "Movie",
        cell: ({ title }) => title ?? <span className="text-ink-soft">no title</span>,
        isHead: true,
      },
      {
        title: "What is wrong",
        cell: ({ problems }) => (
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.code}`}>{problemWords(problem)}</li>
            ))}
          </ul>
        ),
      },
    ]}
    rows={faults.slice(0, FAULTS_SHOWN)}
    keyOf={({ row }) => row}
  />
);
