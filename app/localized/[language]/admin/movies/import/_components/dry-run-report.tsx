import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import type { DryRun, Fault } from "@/lib/catalogue/import/dry-run";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { problemWords } from "@/lib/words/movie-import";
import { NearMovies } from "./near-movies";

type Answers = ReadonlyMap<number, boolean>;
type Props = { tried: DryRun; answers: Answers; onAnswer: (answers: Answers) => void };

const FAULTS_SHOWN = 100;

/** What would become of the file, row by row where a row needs somebody. */
export function DryRunReport({ tried, answers, onAnswer }: Props) {
  const counts = [
    [t("imports.tried.rows"), tried.rows],
    [t("imports.tried.fresh"), tried.fresh],
    [t("imports.tried.known"), tried.known],
    [t("imports.tried.repeated"), tried.repeated],
    [t("imports.tried.near"), tried.near.length],
    [t("imports.tried.faulty"), tried.faulty],
  ] as const;
  return (
    <section aria-label={t("imports.tried.label")}>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-line border-t py-6 sm:grid-cols-3 lg:grid-cols-6">
        {counts.map(([title, count]) => (
          <div key={title}>
            <dt className="text-ink-soft text-sm">{title}</dt>
            <dd className="font-display text-xl tabular-nums">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {tried.near.length > 0 && (
        <FormSection title={t("imports.tried.nearTitle")} note={t("imports.tried.nearNote")}>
          <NearMovies near={tried.near} answers={answers} onAnswer={onAnswer} />
        </FormSection>
      )}
      {tried.faulty > 0 && (
        <FormSection title={t("imports.tried.faultyTitle")} note={t("imports.tried.faultyNote")}>
          <Faults faults={tried.faults} />
          {tried.faulty > FAULTS_SHOWN && (
            <p className="mt-3 text-ink-soft">
              {t("imports.tried.moreRows", { count: tried.faulty - FAULTS_SHOWN })}
            </p>
          )}
        </FormSection>
      )}
    </section>
  );
}

const Faults = ({ faults }: { faults: Fault[] }) => (
  <DataTable
    caption={t("imports.faults.caption")}
    columns={[
      { title: t("imports.faults.row"), cell: ({ row }) => formatNumber(row), isNumber: true },
      {
        title: t("imports.faults.movie"),
        cell: ({ title }) => title ?? <span className="text-ink-soft">{t("imports.faults.noTitle")}</span>,
        isHead: true,
      },
      {
        title: t("imports.faults.wrong"),
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
