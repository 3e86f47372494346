"use client";
import { Combobox } from "@base-ui/react/combobox";
import { Check, CircleAlert } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

type Choice = { value: string; label: string };

type ChoicePickerProps = {
  label: string;
  name: string;
  choices: Choice[];
  initial: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | undefined;
};

const MOST_SHOWN = 60;

/** One of a few hundred, found by typing a part of its name. */
export function ChoicePicker({ label, name, choices, initial, placeholder, hint, error }: ChoicePickerProps) {
  const id = useId();
  const [chosen, setChosen] = useState<Choice | null>(choices.find(({ value }) => value === initial) ?? null);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <Combobox.Root
      name={name}
      items={choices}
      value={chosen}
      onValueChange={setChosen}
      limit={MOST_SHOWN}
      autoHighlight
      itemToStringLabel={(choice) => choice.label}
      itemToStringValue={(choice) => choice.value}
      isItemEqualToValue={(a, b) => a.value === b.value}
    >
      <div className="flex flex-col gap-1">
        <label id={`${id}-label`} htmlFor={id} className="font-semibold">
          {label}
        </label>
        <Combobox.Input
          id={id}
          // while the list is open, all around it is hidden from readers, the label too
          aria-labelledby={`${id}-label`}
          placeholder={placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-danger"
        />
        {error && (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft text-sm">
            {hint}
          </p>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-40 outline-none">
          <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-surface shadow-raised">
            <Combobox.Empty className="px-3 text-ink-soft not-empty:py-3">
              Nothing has this name.
            </Combobox.Empty>
            <Combobox.List className="not-empty:py-1">
              {(choice: Choice) => (
                <Combobox.Item
                  key={choice.value}
                  value={choice}
                  className="flex min-h-11 cursor-default items-center gap-3 px-3 py-1.5 data-highlighted:bg-sunk"
                >
                  <span className="min-w-0 grow">{choice.label}</span>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden="true" className="size-4" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
