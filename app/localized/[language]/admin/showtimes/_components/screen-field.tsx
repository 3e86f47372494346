import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
import type { Stage } from "@/lib/scheduling/list-stages";

type ScreenFieldProps = {
  stages: Stage[];
  screenId: number | undefined;
  onChoose: (screenId: number) => void;
  error: string | undefined;
};

/** Every screen, under its theater. */
export function ScreenField({ stages, screenId, onChoose, error }: ScreenFieldProps) {
  return (
    <SelectField
      label={t("showtimes.fields.screen")}
      name="screenId"
      value={screenId}
      onChange={(event) => onChoose(Number(event.target.value))}
      error={error}
    >
      {stages.map((stage) => (
        <optgroup key={stage.id} label={stage.name}>
          <NamedOptions of={stage.screens} />
        </optgroup>
      ))}
    </SelectField>
  );
}
