"use client";
import { Combobox } from "@base-ui/react/combobox";
import { type ReactNode, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { t } from "@/lib/i18n/t";
import { PickerFrame, PickerOption } from "./picker-frame";

type Choice = { value: string; label: string };

type ChoicePickerProps = {
  label: string;
  name: string;
  choices: Choice[];
  initial: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  onChoose?: (value: string) => void;
};

const MOST_SHOWN = 60;

/** One of a few hundred, found by typing a part of its name. */
export function ChoicePicker({ name, choices, initial, onChoose, className, ...frame }: ChoicePickerProps) {
  const [chosen, setChosen] = useState<Choice | null>(choices.find(({ value }) => value === initial) ?? null);
  useKeptDraft(`choice ${name}`, chosen, setChosen);
  return (
    <Combobox.Root
      name={name}
      items={choices}
      value={chosen}
      onValueChange={(choice) => {
        setChosen(choice);
        if (choice) onChoose?.(choice.value);
      }}
      limit={MOST_SHOWN}
      autoHighlight
      itemToStringLabel={(choice) => choice.label}
      itemToStringValue={(choice) => choice.value}
      isItemEqualToValue={(a, b) => a.value === b.value}
    >
      <PickerFrame {...frame} className={className} empty={t("admin.forms.noSuchName")}>
        {(choice: Choice) => <PickerOption key={choice.value} value={choice} label={choice.label} />}
      </PickerFrame>
    </Combobox.Root>
  );
}
