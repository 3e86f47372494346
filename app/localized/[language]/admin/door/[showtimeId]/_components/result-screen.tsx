import { Check, Hand, type LucideIcon, Undo2, X } from "lucide-react";
import { useEffect } from "react";
import type { Tone, VerdictNotice } from "@/app/localized/[language]/admin/_door/verdict-words";
import { t } from "@/lib/i18n/t";

// signals, the same by day and by night
const LOOKS: Record<Tone, { Icon: LucideIcon; look: string; goneAfterMs: number }> = {
  green: {
    Icon: Check,
    look: "bg-[oklch(0.44_0.115_150)] text-[oklch(0.985_0.01_84)]",
    goneAfterMs: 2_500,
  },
  amber: { Icon: Hand, look: "bg-[oklch(0.83_0.155_80)] text-[oklch(0.2_0.03_60)]", goneAfterMs: 6_000 },
  red: { Icon: X, look: "bg-[oklch(0.43_0.17_22)] text-[oklch(0.985_0.01_84)]", goneAfterMs: 6_000 },
};

const button =
  "inline-flex min-h-14 items-center justify-center gap-3 rounded-md border-2 border-current px-6 font-semibold text-lg";

type Props = { said: VerdictNotice; isOffline: boolean; onDone: () => void; onUndo: (() => void) | null };

/** The answer to a scan, as large as the screen: gone by itself or with a tap, and never in the way of the next. */
export function ResultScreen({ said, isOffline, onDone, onUndo }: Props) {
  const { Icon, look, goneAfterMs } = LOOKS[said.tone];
  useEffect(() => {
    const timer = setTimeout(onDone, goneAfterMs);
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onDone();
    document.addEventListener("keydown", onKeyDown);
    // a tap anywhere: it covers the page
    document.addEventListener("click", onDone);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", onDone);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [onDone, goneAfterMs]);
  return (
    <section
      aria-label={t("door.answer.label")}
      data-tone={said.tone}
      className={`fixed inset-0 z-50 flex flex-col items-center justify-center gap-6 overflow-y-auto p-6 text-center ${look}`}
    >
      <Icon aria-hidden="true" className="size-[min(28vh,11rem)] shrink-0" strokeWidth={2.5} />
      <div>
        <p className="font-semibold text-2xl">{said.title}</p>
        {said.seat && <p className="mt-2 font-display text-3xl">{said.seat}</p>}
        {said.lines.map((line) => (
          <p key={line} className="mt-2 text-xl">
            {line}
          </p>
        ))}
        {isOffline && <p className="mt-4">{t("door.answer.byList")}</p>}
      </div>
      <div className="flex flex-wrap justify-center gap-4">
        {onUndo && (
          <button
            type="button"
            className={button}
            onClick={(event) => {
              event.stopPropagation();
              onUndo();
            }}
          >
            <Undo2 aria-hidden="true" className="size-5" />
            {t("door.answer.undo")}
          </button>
        )}
        <button type="button" className={button} onClick={onDone}>
          {t("door.answer.next")}
        </button>
      </div>
    </section>
  );
}
