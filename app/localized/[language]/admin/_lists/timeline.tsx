import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";

export type TimelineEvent = {
  id: string;
  at: number;
  /** The moment in words, in the theater's zone. */
  when: string;
  what: ReactNode;
  who?: ReactNode;
};

/** What happened, newest first. */
export function Timeline({ label, events }: { label: string; events: TimelineEvent[] }) {
  return (
    <ol aria-label={label} className="ms-1 border-line border-s">
      {events.map(({ id, at, when, what, who }) => (
        <li key={id} className="relative pb-5 ps-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-2 -start-1 size-2 rounded-full border border-line-strong bg-paper"
          />
          <div>{what}</div>
          <p className="text-ink-soft text-sm">
            <time dateTime={new Date(at).toISOString()}>{when}</time>
            {who && (
              <>
                {t("common.comma")}
                <bdi>{who}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
