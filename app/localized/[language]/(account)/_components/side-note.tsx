import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";

/** A form with something to read beside it, below it on a phone. */
export function WithSideNote({ children, note }: { children: ReactNode; note: ReactNode }) {
  return (
    <div className="grid gap-12 lg:grid-cols-[28rem_1fr] lg:gap-24">
      <div>{children}</div>
      <aside
        aria-label={t("account.sideNote")}
        className="max-w-md border-line border-t pt-6 lg:border-t-0 lg:border-s lg:pt-0 lg:ps-12"
      >
        {note}
      </aside>
    </div>
  );
}
