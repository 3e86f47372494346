"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";
import type { getPromoCode } from "@/lib/pricing/get-promo-code";
import type { PricedTheater } from "@/lib/pricing/list-priced-theaters";
import { numberOf } from "../_code-words";
import { saveCodeAction } from "../actions";
import type { CodeField } from "../words";
import { CodeLimits } from "./code-limits";
import { MoviesField } from "./movies-field";
import { TheaterBoxes } from "./theater-boxes";

type Props = {
  code: Awaited<ReturnType<typeof getPromoCode>>;
  isAdmin: boolean;
  theaters: PricedTheater[];
  movies: MovieChoice[];
  chainZone: string;
};

/** Everything about a promotion code. */
export function CodeForm({ code, isAdmin, theaters, movies, chainZone }: Props) {
  const [theaterId, setTheaterId] = useState(
    code ? code.theaterId : isAdmin ? null : (theaters[0]?.id ?? null),
  );
  const { errors, refusal, conflict, isPending, formProps } = useForm<CodeField>(saveCodeAction);
  const theater = theaters.find(({ id }) => id === theaterId);
  const zone = theater?.timeZone ?? chainZone;
  const offered = theater ? [theater.currency] : theaters.map(({ currency }) => currency);
  // a code keeps the one it was made in until another is chosen
  const currencies = [...new Set([...(code?.currency ? [code.currency] : []), ...offered])];
  return (
    <form {...formProps} aria-label={t("promo.form.label")}>
      <input type="hidden" name="promoCodeId" value={code?.id ?? ""} />
      <input type="hidden" name="revision" value={code?.revision ?? 0} />
      <FormSection title={t("promo.form.code.title")} note={t("promo.form.code.note")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t("promo.form.code.code")}
            name="code"
            defaultValue={code?.code}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            error={errors.code}
          />
          <SelectField
            label={t("promo.form.code.where")}
            name="theaterId"
            value={theaterId ?? ""}
            onChange={(event) => setTheaterId(event.target.value ? Number(event.target.value) : null)}
            error={errors.theaterId}
          >
            {isAdmin && <option value="">{t("promo.form.code.chain")}</option>}
            <NamedOptions of={theaters} />
          </SelectField>
          <Field
            label={t("promo.form.code.off")}
            name="value"
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            defaultValue={code ? numberOf(code) : ""}
            error={errors.value}
          />
          <SelectField label={t("promo.form.code.unit")} name="kind" defaultValue={code?.currency ?? "%"}>
            <option value="%">{t("promo.form.code.perCent")}</option>
            {currencies.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </SelectField>
        </div>
      </FormSection>
      <CodeLimits code={code} zone={zone} errors={errors} />
      <FormSection title={t("promo.form.what.title")} note={t("promo.form.what.note")}>
        <div className="grid gap-6">
          <MoviesField initial={movies} chosen={code?.movies ?? []} error={errors.movieIds} />
          {!theater && theaters.length > 1 && (
            <TheaterBoxes theaters={theaters} ticked={code?.theaterIds ?? []} />
          )}
        </div>
      </FormSection>
      <div className="grid gap-4 border-line border-t pt-6">
        {conflict && <ConflictNotice conflict={conflict} />}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <div>
          <Button type="submit" pending={isPending}>
            {t("promo.form.save")}
          </Button>
        </div>
      </div>
    </form>
  );
}
