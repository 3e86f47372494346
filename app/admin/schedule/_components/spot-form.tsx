import { type FormEvent, useState } from "react";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { BoardScreen } from "./board";

type To = {
  screenId: number;
  start: { localDate: string; localTime: string; repeated?: "earlier" | "later" };
};

type SpotFormProps = {
  screens: readonly BoardScreen[];
  initial: { screenId: number | undefined; day: string; time: string };
  button: string;
  /** Answers the refusal in words, or null. */
  onSend: (to: To) => Promise<string | null>;
};

/** Screen, day and start in plain fields: the same as a drag, in words. */
export function SpotForm({ screens, initial, button, onSend }: SpotFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const isDoubled = refusal?.includes("comes twice") ?? false;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    const repeated = data.get("repeated");
    const start = {
      localDate: String(data.get("localDate")),
      localTime: String(data.get("localTime")),
      ...(repeated === "earlier" || repeated === "later" ? { repeated } : {}),
    } as To["start"];
    ask(() => onSend({ screenId: Number(data.get("screenId")), start }), setRefusal);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
      <SelectField label="Screen" name="screenId" defaultValue={initial.screenId} className="w-44">
        <NamedOptions of={screens} />
      </SelectField>
      <Field label="Day" name="localDate" type="date" defaultValue={initial.day} className="w-40" />
      <Field label="Start" name="localTime" type="time" defaultValue={initial.time} className="w-32" />
      {isDoubled && (
        <SelectField label="Which of the two" name="repeated" className="w-56">
          <option value="earlier">The first</option>
          <option value="later">The second</option>
        </SelectField>
      )}
      <Button type="submit" variant="quiet" pending={isPending}>
        {button}
      </Button>
      {refusal && (
        <p role="alert" className="w-full text-danger text-sm">
          {refusal}
        </p>
      )}
    </form>
  );
}
