import { t } from "@/lib/i18n/t";
import type { ReferenceOperation } from "../_reference";

type Props = Pick<ReferenceOperation, "id" | "examples">;

/** The same request in each language. */
export function Examples({ id, examples }: Props) {
  return (
    <div className="min-w-0">
      <h4 className="mt-6 font-semibold text-base">{t("admin.developers.operation.examples")}</h4>
      {examples.map(({ key, name, program }, at) => (
        <details key={key} open={at === 0} className="mt-2 rounded-md border border-line bg-surface">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold text-sm">{name}</summary>
          <pre className="wrap-anywhere whitespace-pre-wrap border-line border-t px-4 py-3 font-mono text-sm">
            <code data-operation={id} data-language={key}>
              {program}
            </code>
          </pre>
        </details>
      ))}
    </div>
  );
}
