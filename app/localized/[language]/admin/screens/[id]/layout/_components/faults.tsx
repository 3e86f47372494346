import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { LayoutFault } from "@/lib/layouts/layout-check";
import { layoutFaultWords } from "../_fault-words";

const SHOWN = 6;

/** What keeps the drawing from being saved. */
export function Faults({ faults, isNew }: { faults: LayoutFault[]; isNew: boolean }) {
  if (faults.length === 0) return null;
  if (isNew)
    return (
      <Notice tone="warn" title={t("screens.faults.newTitle")}>
        {t("screens.faults.newNote")}
      </Notice>
    );
  return (
    <Notice tone="warn" title={t("screens.faults.title")}>
      <ul className="list-disc ps-5">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={layoutFaultWords(fault)}>{layoutFaultWords(fault)}</li>
        ))}
        {faults.length > SHOWN && <li>{t("screens.faults.more", { count: faults.length - SHOWN })}</li>}
      </ul>
    </Notice>
  );
}
