"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";

export function PrintButton({ children }: { children?: ReactNode }) {
  return <Button onClick={() => window.print()}>{children ?? t("common.printTickets")}</Button>;
}
