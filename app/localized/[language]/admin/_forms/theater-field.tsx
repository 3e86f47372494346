import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";

type TheaterFieldProps = {
  label?: string;
  theaters: { id: number; name: string }[];
  chosen: number | string | null | undefined;
  /** What stands for all of them, where that can be asked for. */
  all?: string | undefined;
  className: string;
};

/** Which theater a list is of; nothing to choose for who runs one. */
export function TheaterField({
  label = t("admin.forms.theater"),
  theaters,
  chosen,
  all,
  className,
}: TheaterFieldProps) {
  if (theaters.length < 2) return null;
  return (
    <SelectField label={label} name="theater" defaultValue={chosen ?? ""} className={className}>
      {all && <option value="">{all}</option>}
      <NamedOptions of={theaters} />
    </SelectField>
  );
}
