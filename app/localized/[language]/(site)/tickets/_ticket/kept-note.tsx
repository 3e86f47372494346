"use client";
import { CloudDownload, CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useOffline } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import { forgetTickets, keepTickets } from "./keep-tickets";

type KeptNoteProps = {
  /** Until when the tickets can be of use; null where nothing is left to show at a door. */
  until: number | null;
  /** Of when they are, in words. */
  asOf: string;
};

/** Keeps the tickets on this device when they are opened, and says so; without a network, of when they are. */
export function KeptNote({ until, asOf }: KeptNoteProps) {
  const isOffline = useOffline();
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    // a browser that keeps nothing, or not on such an address, shows the tickets all the same
    if (!("caches" in window) || !navigator.onLine) return;
    const done = until === null ? forgetTickets() : keepTickets(until).then(() => setIsKept(true));
    done.catch(() => null);
  }, [until]);
  if (!isOffline && until === null) return null;
  const Icon = isOffline ? CloudOff : CloudDownload;
  return (
    // its lines are there before its words: what can be pressed below does not move under a finger
    <p
      role="status"
      className="flex min-h-[2lh] items-center gap-2 text-ink-soft text-sm sm:min-h-lh print:hidden"
    >
      {(isOffline || isKept) && (
        <>
          <Icon aria-hidden="true" className="size-4 shrink-0" />
          {isOffline ? t("tickets.kept.offline", { moment: asOf }) : t("tickets.kept.kept")}
        </>
      )}
    </p>
  );
}
