"use client";
import { Combobox } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { CONTROL, FieldFrame, useField } from "@/components/ui/field-frame";

type PickerFrameProps<Choice> = {
  label: string;
  placeholder?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  /** Read out above the list as it changes. */
  status?: ReactNode;
  /** In place of the list when nothing is in it. */
  empty: ReactNode;
  /** One line of the list, a `PickerOption`. */
  children: (choice: Choice) => ReactNode;
};

/** What one types into and the list that opens below it; stands in a `Combobox.Root`. */
export function PickerFrame<Choice>({
  label,
  placeholder,
  hint,
  error,
  className,
  status,
  empty,
  children,
}: PickerFrameProps<Choice>) {
  const field = useField(undefined, hint, error);
  // while the list is open, all around it is hidden from readers, the label too
  const labelId = `${field.control.id}-label`;
  return (
    <>
      <FieldFrame {...field} labelId={labelId} label={label} hint={hint} error={error} className={className}>
        <Combobox.Input
          {...field.control}
          aria-labelledby={labelId}
          dir="auto"
          placeholder={placeholder}
          className={CONTROL}
        />
      </FieldFrame>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-40 outline-none">
          <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-surface shadow-raised">
            {status !== undefined && (
              <Combobox.Status className="px-3 text-ink-soft text-sm not-empty:py-2">
                {status}
              </Combobox.Status>
            )}
            <Combobox.Empty className="px-3 text-ink-soft not-empty:py-3">{empty}</Combobox.Empty>
            <Combobox.List className="not-empty:py-1">{children}</Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </>
  );
}

type PickerOptionProps = { value: unknown; label: string; children?: ReactNode };

/** A choice by its name, what tells it from others, and a tick once it is chosen. */
export function PickerOption({ value, label, children }: PickerOptionProps) {
  return (
    <Combobox.Item
      value={value}
      className="flex min-h-11 cursor-default items-center gap-3 px-3 py-1.5 data-highlighted:bg-sunk"
    >
      <span className="min-w-0 grow">{label}</span>
      {children}
      <Combobox.ItemIndicator>
        <Check aria-hidden="true" className="size-4" />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  );
}
