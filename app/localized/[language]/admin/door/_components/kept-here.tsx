"use client";
import { useEffect, useState } from "react";
import { t } from "@/lib/i18n/t";
import { forgetOver, listKept, readQueue } from "./door-store";

/** Whether this device could keep the door without a network, and what it has to send. */
export function KeptHere({ showtimeId }: { showtimeId: number }) {
  const [kept, setKept] = useState({ isKept: false, waiting: 0 });
  useEffect(() => {
    const read = async () => {
      await forgetOver(Date.now());
      const isKept = (await listKept()).includes(showtimeId);
      const waiting = (await readQueue()).filter((it) => it.showtimeId === showtimeId).length;
      setKept({ isKept, waiting });
    };
    void read().catch(() => null);
  }, [showtimeId]);
  const { isKept, waiting } = kept;
  if (!isKept && waiting === 0) return null;
  return (
    <span className="block text-sm">
      {waiting === 0
        ? t("door.list.kept")
        : t(isKept ? "door.list.keptAndWaiting" : "door.list.waiting", { count: waiting })}
    </span>
  );
}
