import { type FormEvent, useState } from "react";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
import type { BoardScreen } from "./board";

type To = {
  screenId: number;
  start: { localDate: string; localTime: string; repeated?: "earlier" | "later" };
};

/** Words, and by its code whether the time is one that comes twice. */
export type SpotRefusal = { words: string; code: string };

type SpotFormProps = {
  screens: readonly BoardScreen[];
  initial: { screenId: number | undefined; day: string; time: string };
  button: string;
  /** Answers the refusal, or null. */
  onSend: (to: To) => Promise<SpotRefusal | null>;
};

/** Screen, day and start in plain fields: the same as a drag, in words. */
export function SpotForm({ screens, initial, button, onSend }: SpotFormProps) {
  const [refusal, setRefusal] = useState<SpotRefusal | null>(null);
  const { ask, isPending } = useAsking();
  const isDoubled = refusal?.code === "ambiguous-time";

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
      <SelectField
        label={t("schedule.spot.screen")}
        name="screenId"
        defaultValue={initial.screenId}
        className="w-44"
      >
        <NamedOptions of={screens} />
      </SelectField>
      <Field
        label={t("schedule.spot.day")}
        name="localDate"
        type="date"
        defaultValue={initial.day}
        className="w-40"
      />
      <Field
        label={t("schedule.spot.start")}
        name="localTime"
        type="time"
        defaultValue={initial.time}
        className="w-32"
      />
      {isDoubled && (
        <SelectField label={t("schedule.spot.repeated")} name="repeated" className="w-56">
          <option value="earlier">{t("schedule.spot.repeatedEarlier")}</option>
          <option value="later">{t("schedule.spot.repeatedLater")}</option>
        </SelectField>
      )}
      <Button type="submit" variant="quiet" pending={isPending}>
        {button}
      </Button>
      {refusal && (
        <p role="alert" className="w-full text-danger text-sm">
          {refusal.words}
        </p>
      )}
    </form>
  );
}
