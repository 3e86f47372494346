import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";

/** What a save has done. */
export const Saved = ({ version, moved }: { version: number; moved: number }) => (
  <div className="mb-8">
    <Notice tone="ok" title={t("screens.saved", { version: formatNumber(version) })}>
      {t("screens.savedNote", { count: moved })}
    </Notice>
  </div>
);
