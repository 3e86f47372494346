import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

/** What a save has done; the address says how many showtimes went along. */
export function CardSaved({ saved }: { saved: string | string[] | undefined }) {
  if (typeof saved !== "string" || !/^\d{1,6}$/.test(saved)) return null;
  return (
    <div className="mb-6">
      <Notice tone="ok" title={t("prices.card.saved")}>
        {t("prices.card.savedFor", { showtimes: Number(saved) })}
      </Notice>
    </div>
  );
}
