import { CheckField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

type Props = { theaters: { id: number; name: string }[]; ticked: number[] };

/** Which theaters a code of the chain is for; with none ticked, for all of them. */
export function TheaterBoxes({ theaters, ticked }: Props) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t("promo.form.what.theaters")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {theaters.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            name="theaterIds"
            value={id}
            defaultChecked={ticked.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
