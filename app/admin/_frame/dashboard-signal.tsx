"use client";
import { usePathname } from "next/navigation";
import { SignalNote } from "@/app/_components/signal-note";

/** Doors go on without a network, and the till's map says itself how old it is. */
const SAYS_IT_ITSELF = /^\/admin\/(door|box-office\/)/;

/** What a page of the dashboard is worth while one is offline. */
export function DashboardSignal() {
  if (SAYS_IT_ITSELF.test(usePathname())) return null;
  return (
    <SignalNote className="mb-6">
      This page shows how things stood before. What you save now is not sent.
    </SignalNote>
  );
}
