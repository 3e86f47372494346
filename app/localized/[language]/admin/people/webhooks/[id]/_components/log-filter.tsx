import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/webhooks/list-deliveries";

type LogFilterProps = { action: string; state: DeliveryState | null };

export const LogFilter = ({ action, state }: LogFilterProps) => (
  <Filters action={action} label={t("people.delivery.filter")}>
    <SelectField label={t("people.delivery.became")} name="state" defaultValue={state ?? ""} className="w-48">
      <option value="">{t("people.delivery.anything")}</option>
      {DELIVERY_STATES.map((one) => (
        <option key={one} value={one}>
          {t(`people.delivery.option.${one}`)}
        </option>
      ))}
    </SelectField>
  </Filters>
);
