import { X } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  /** What it takes off, in words. */
  amount: string;
  removeLabel: string;
  onRemove: () => void;
  children: ReactNode;
};

/** The line of what is taken off a sum, and its way back. */
export function TakenOff({ amount, removeLabel, onRemove, children }: Props) {
  return (
    <div role="status" className="flex items-center gap-2 border-line border-t py-2">
      <p className="wrap-anywhere min-w-0 grow">{children}</p>
      <p className="shrink-0">−{amount}</p>
      <button
        type="button"
        onClick={onRemove}
        aria-label={removeLabel}
        className="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
