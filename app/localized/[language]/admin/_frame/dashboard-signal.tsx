"use client";
import { SignalNote } from "@/app/_components/signal-note";
import { usePath } from "@/components/navigation";
import { t } from "@/lib/i18n/t";

/** Doors go on without a network, and the till's map says itself how old it is. */
const SAYS_IT_ITSELF = /^\/admin\/(door|box-office\/)/;

/** What a page of the dashboard is worth while one is offline. */
export function DashboardSignal() {
  if (SAYS_IT_ITSELF.test(usePath())) return null;
  return <SignalNote className="mb-6">{t("admin.offline")}</SignalNote>;
}
