import { ArrowDown, ArrowUp } from "lucide-react";
import { Field } from "@/components/ui/field";

/** A ticket type as it is typed; without a number until it is saved. */
export type TypedTicketType = { id: number | null; name: string; note: string };

type Props = {
  /** Its index in the order, from 0, and how many there are. */
  at: number;
  of: number;
  type: TypedTicketType;
  onChange: (parts: Partial<TypedTicketType>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const iconButton =
  "inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk disabled:opacity-40";

/** One kind of ticket, and its way up, down and out. */
export function TicketTypeRow({ at, of, type: { id, name, note }, onChange, onMove, onRemove }: Props) {
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-2 border-line border-b pb-4">
      <Field
        label={`Name ${at + 1}`}
        value={name}
        maxLength={40}
        onChange={(event) => onChange({ name: event.target.value })}
        className="min-w-0 grow basis-32"
      />
      <Field
        label="Who it is for"
        value={note}
        maxLength={60}
        placeholder="e.g. under 14"
        onChange={(event) => onChange({ note: event.target.value })}
        className="min-w-0 grow basis-40"
      />
      <div className="flex items-center">
        <button
          type="button"
          className={iconButton}
          disabled={at === 0}
          aria-label={`Move ${name || "it"} up`}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" className="size-4" />
        </button>
        <button
          type="button"
          className={iconButton}
          disabled={at === of - 1}
          aria-label={`Move ${name || "it"} down`}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" className="size-4" />
        </button>
        <button type="button" className="link ml-2 min-h-11" onClick={onRemove}>
          {id === null ? "Remove" : "Sell no more"}
        </button>
      </div>
    </li>
  );
}
