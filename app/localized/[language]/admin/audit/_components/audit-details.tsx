import { listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { DetailLine } from "../_audit-words";

/** What an edit changed, before and after side by side; what else is known, in a line. */
export function AuditDetails({ told }: { told: DetailLine[] }) {
  const edits = told.filter(({ before }) => before !== null);
  const facts = told.filter(({ before }) => before === null);
  return (
    <>
      {edits.length > 0 && (
        <table className="mt-2 w-full max-w-measure table-fixed text-sm">
          <thead className="text-ink-soft">
            <tr>
              <th scope="col" className="w-1/4 py-0.5 pe-4 font-normal">
                {t("audit.table.changed")}
              </th>
              <th scope="col" className="py-0.5 pe-4 font-normal">
                {t("audit.table.before")}
              </th>
              <th scope="col" className="py-0.5 font-normal">
                {t("audit.table.after")}
              </th>
            </tr>
          </thead>
          <tbody>
            {edits.map(({ label, before, after }) => (
              <tr key={label} className="border-line border-t align-top">
                <th scope="row" className="py-0.5 pe-4 font-normal text-ink-soft">
                  {label}
                </th>
                <td className="wrap-anywhere py-0.5 pe-4">
                  <del className="decoration-line-strong">{before}</del>
                </td>
                <td className="wrap-anywhere py-0.5">
                  <ins className="no-underline">{after}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.length > 0 && (
        <p className="mt-1 wrap-anywhere text-ink-soft text-sm">
          {listFactsApart(facts.map(({ label, after }) => t("audit.table.fact", { label, value: after })))}
        </p>
      )}
    </>
  );
}
