import { CloudOff, Wifi } from "lucide-react";
import type { ReactNode } from "react";

/** How it stands with the connection: icon and words first, colour second. */
export function SignalLine({ isGood, children }: { isGood: boolean; children: ReactNode }) {
  const Icon = isGood ? Wifi : CloudOff;
  return (
    <p className={`mt-1 flex gap-2 text-sm choosing:mb-1.5 ${isGood ? "text-ok" : "text-warn"}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
