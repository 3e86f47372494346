import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { getPromoCode } from "@/lib/pricing/get-promo-code";
import { daysOf } from "../_code-words";
import type { CodeField } from "../words";

type Props = {
  code: Awaited<ReturnType<typeof getPromoCode>>;
  /** By whose clock its days begin and end. */
  zone: string;
  errors: Partial<Record<CodeField, string>>;
};

/** From when, until when, and how many times a code is good. */
export function CodeLimits({ code, zone, errors }: Props) {
  const days = code ? daysOf(code, zone) : { fromDay: "", untilDay: "" };
  return (
    <FormSection title={t("promo.form.limits.title")} note={t("promo.form.limits.note", { zone })}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("promo.form.limits.firstDay")}
          name="fromDay"
          type="date"
          defaultValue={days.fromDay}
          error={errors.fromDay}
        />
        <Field
          label={t("promo.form.limits.lastDay")}
          name="untilDay"
          type="date"
          defaultValue={days.untilDay}
          error={errors.untilDay}
        />
        <Field
          label={t("promo.form.limits.uses")}
          name="maxUses"
          inputMode="numeric"
          defaultValue={code?.maxUses ?? ""}
          error={errors.maxUses}
        />
        <Field
          label={t("promo.form.limits.usesPerPerson")}
          name="maxUsesPerPerson"
          inputMode="numeric"
          hint={t("promo.form.limits.usesPerPersonHint")}
          defaultValue={code?.maxUsesPerPerson ?? ""}
          error={errors.maxUsesPerPerson}
        />
      </div>
    </FormSection>
  );
}
