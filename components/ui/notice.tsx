import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";

type Tone = "ok" | "warn" | "danger";

const TONES: Record<Tone, { Icon: LucideIcon; look: string }> = {
  ok: { Icon: CircleCheck, look: "text-ok" },
  warn: { Icon: TriangleAlert, look: "text-warn" },
  danger: { Icon: CircleAlert, look: "text-danger" },
};

/** Tells by icon and word first, by colour second. `title` replaces the tone's own word. */
export function Notice({ tone, title, children }: { tone: Tone; title?: ReactNode; children?: ReactNode }) {
  const { Icon, look } = TONES[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className="flex gap-3 rounded-md border border-line bg-surface px-4 py-3"
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${look}`} />
      <div className="wrap-anywhere min-w-0">
        <p className={`font-semibold ${look}`}>{title ?? t(`common.notice.${tone}`)}</p>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
