import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { FormState } from "../_form-state";

/** Tells the second of two editors what the first one saved; saving again then keeps the second one's words. */
export function ConflictNotice({ conflict }: { conflict: NonNullable<FormState<never>["conflict"]> }) {
  return (
    <Notice tone="danger" title={t("admin.conflict.title")}>
      <p>{t("admin.conflict.words")}</p>
      {conflict.differences.length > 0 && (
        <table className="mt-3 w-full text-start text-sm">
          <thead className="text-ink-soft">
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pe-4 font-normal">
                {t("admin.conflict.field")}
              </th>
              <th scope="col" className="py-1 pe-4 font-normal">
                {t("admin.conflict.theirs")}
              </th>
              <th scope="col" className="py-1 font-normal">
                {t("admin.conflict.yours")}
              </th>
            </tr>
          </thead>
          <tbody>
            {conflict.differences.map(({ label, theirs, yours }) => (
              <tr key={label} className="border-line border-b align-top">
                <th scope="row" className="py-1 pe-4 font-semibold">
                  {label}
                </th>
                <td className="py-1 pe-4">{theirs || t("admin.conflict.nothing")}</td>
                <td className="py-1">{yours || t("admin.conflict.nothing")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
