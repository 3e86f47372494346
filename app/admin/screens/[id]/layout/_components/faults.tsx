import { Notice } from "@/components/ui/notice";
import type { LayoutFault } from "@/lib/layouts/layout-check";
import { layoutFaultWords } from "../_fault-words";

const SHOWN = 6;

/** What keeps the drawing from being saved. */
export function Faults({ faults, isNew }: { faults: LayoutFault[]; isNew: boolean }) {
  if (faults.length === 0) return null;
  if (isNew)
    return (
      <Notice tone="warn" title="No seats yet">
        Draw over the empty positions, or begin with a template.
      </Notice>
    );
  return (
    <Notice tone="warn" title="Before it can be saved">
      <ul className="list-disc pl-5">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={layoutFaultWords(fault)}>{layoutFaultWords(fault)}</li>
        ))}
        {faults.length > SHOWN && <li>and {faults.length - SHOWN} more</li>}
      </ul>
    </Notice>
  );
}
