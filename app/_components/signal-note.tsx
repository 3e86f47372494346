"use client";
import { CloudOff, Wifi } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useJustEnded, useOffline } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import { formatUntil } from "@/lib/zoned-time";

type Props = {
  /** What that means for this page. */
  children: ReactNode;
  className?: string;
};

/** Says at the upper edge of the window that one is offline, and since when; then that one is back. */
export function SignalNote({ children, className = "" }: Props) {
  const isOffline = useOffline();
  const isBack = useJustEnded(isOffline);
  const [since, setSince] = useState<number | null>(null);

  useEffect(() => {
    const onOffline = () => setSince(Date.now());
    window.addEventListener("offline", onOffline);
    return () => window.removeEventListener("offline", onOffline);
  }, []);

  const Icon = isOffline ? CloudOff : Wifi;
  return (
    // an empty status is heard when it fills
    <div
      role="status"
      className={isOffline || isBack ? `sticky top-2 z-10 print:hidden ${className}` : "sr-only"}
    >
      {(isOffline || isBack) && (
        <p className="flex gap-3 rounded-md border border-line-strong bg-surface px-4 py-2 text-sm shadow-raised">
          <Icon
            aria-hidden="true"
            className={`mt-0.5 size-4 shrink-0 ${isOffline ? "text-warn" : "text-ok"}`}
          />
          <span>
            {isOffline ? (
              <>
                <b className="font-semibold">
                  {since
                    ? t("common.signal.offlineSince", { time: formatUntil(since) })
                    : t("common.signal.offline")}
                </b>{" "}
                {children}
              </>
            ) : (
              t("common.signal.back")
            )}
          </span>
        </p>
      )}
    </div>
  );
}
