"use client";
import { CloudDownload, CloudOff, Wifi } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { OfflineList } from "@/lib/door/offline-list";
import { formatTime } from "@/lib/zoned-time";
import { forgetList, listKept, type Waiting } from "../../_components/door-store";
import { forgetPage, keepPage } from "../../_components/keep-page";
import { useSecure } from "../../_components/use-secure";

type Props = {
  showtimeId: number;
  list: OfflineList | null;
  isReached: boolean;
  waiting: Waiting[];
  userId: number;
  timeZone: string;
  download: () => Promise<boolean>;
  onForgotten: () => Promise<void>;
};

/** Whether this device can go on without a network, and what it still has to send. */
export function OfflinePanel({
  showtimeId,
  list,
  isReached,
  waiting,
  userId,
  timeZone,
  download,
  onForgotten,
}: Props) {
  const path = usePathname();
  const isSecure = useSecure();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState(false);
  const run = async (act: () => Promise<boolean>) => {
    setIsBusy(true);
    setFault(!(await act().catch(() => false)));
    setIsBusy(false);
  };
  const keep = () =>
    run(async () => {
      await keepPage();
      return download();
    });
  const forget = () =>
    run(async () => {
      await forgetList(showtimeId);
      await forgetPage(path, (await listKept()).length === 0);
      await onForgotten();
      return true;
    });
  const own = waiting.filter((it) => it.userId === userId).length;
  const others = [...new Set(waiting.filter((it) => it.userId !== userId).map(({ who }) => who))];
  const Icon = isReached ? Wifi : CloudOff;
  return (
    <section aria-labelledby="offline" className="border-line border-t pt-4">
      <h2 id="offline" className="font-semibold">
        Without a network
      </h2>
      <p
        role="status"
        className={`mt-1 flex items-center gap-2 ${isReached ? "text-ink-soft" : "text-warn"}`}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        {isReached ? "Connected." : list ? "Offline: going by the list on this device." : "Offline."}
        {own > 0 && ` ${own} ${own === 1 ? "scan waits" : "scans wait"} to be sent.`}
      </p>
      <p className="mt-1 text-ink-soft text-sm">
        {list
          ? `Kept on this device, as of ${formatTime(list.downloadedAt, timeZone)}. It holds no code that could be used.`
          : isSecure
            ? "Download this door, and it goes on when the network does not."
            : "This page came by http://, and browsers keep a page for offline only when it came by https://. Open it by https:// to download this door."}
      </p>
      {others.length > 0 && (
        <p className="mt-1 text-warn">
          Scans of {others.join(" and ")} wait on this device until they sign in here.
        </p>
      )}
      {fault && <p className="mt-1 text-danger">That did not work. Check the network and try again.</p>}
      <div className="mt-3">
        {list ? (
          <Button variant="quiet" pending={isBusy} onClick={forget}>
            Remove from this device
          </Button>
        ) : (
          <Button variant="quiet" pending={isBusy} disabled={!isSecure} onClick={keep}>
            <CloudDownload aria-hidden="true" className="size-4" />
            Download for offline
          </Button>
        )}
      </div>
    </section>
  );
}
