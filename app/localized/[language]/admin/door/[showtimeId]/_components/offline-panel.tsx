"use client";
import { CloudDownload, CloudOff, Wifi } from "lucide-react";
import { useState } from "react";
import { usePath } from "@/components/navigation";
import { Button } from "@/components/ui/button";
import type { OfflineList } from "@/lib/door/offline-list";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
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
  const path = usePath();
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
        {t("door.offline.title")}
      </h2>
      <p
        role="status"
        className={`mt-1 flex items-center gap-2 ${isReached ? "text-ink-soft" : "text-warn"}`}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        {t(isReached ? "door.offline.connected" : list ? "door.offline.byList" : "door.offline.offline")}
        {own > 0 && ` ${t("door.offline.waiting", { count: own })}`}
      </p>
      <p className="mt-1 text-ink-soft text-sm">
        {list
          ? t("door.offline.asOf", { time: formatTime(list.downloadedAt, timeZone) })
          : isSecure
            ? t("door.offline.canKeep")
            : t("door.offline.insecure")}
      </p>
      {others.length > 0 && (
        <p className="mt-1 text-warn">
          {t("door.offline.ofOthers", { count: others.length, names: listWords(others) })}
        </p>
      )}
      {fault && <p className="mt-1 text-danger">{t("door.offline.fault")}</p>}
      <div className="mt-3">
        {list ? (
          <Button variant="quiet" pending={isBusy} onClick={forget}>
            {t("door.offline.forget")}
          </Button>
        ) : (
          <Button variant="quiet" pending={isBusy} disabled={!isSecure} onClick={keep}>
            <CloudDownload aria-hidden="true" className="size-4" />
            {t("door.offline.keep")}
          </Button>
        )}
      </div>
    </section>
  );
}
