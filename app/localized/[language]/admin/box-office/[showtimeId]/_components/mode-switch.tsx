import { House, Ticket } from "lucide-react";
import { t } from "@/lib/i18n/t";

export type TillMode = "sell" | "house";

const MODES = [
  ["sell", "boxOffice.mode.sell", Ticket],
  ["house", "boxOffice.mode.house", House],
] as const;

/** What is done with the seats that are pointed at. */
export function ModeSwitch({ mode, onSwitch }: { mode: TillMode; onSwitch: (mode: TillMode) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no set of fields
    <div
      role="group"
      aria-label={t("boxOffice.mode.label")}
      className="flex w-fit overflow-clip rounded-md border border-line bg-surface"
    >
      {MODES.map(([kind, label, Icon]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={mode === kind}
          onClick={() => onSwitch(kind)}
          className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap px-3 text-ink-soft text-sm hover:text-ink aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink"
        >
          <Icon aria-hidden="true" className="hidden size-4 sm:block" />
          {t(label)}
        </button>
      ))}
    </div>
  );
}
