import { FormSection } from "@/app/admin/_forms/form-section";
import { Field } from "@/components/ui/field";
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
    <FormSection title="When and how often" note={`Days by the clock of ${zone}. Nothing means no limit.`}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="First day"
          name="fromDay"
          type="date"
          defaultValue={days.fromDay}
          error={errors.fromDay}
        />
        <Field
          label="Last day"
          name="untilDay"
          type="date"
          defaultValue={days.untilDay}
          error={errors.untilDay}
        />
        <Field
          label="Uses in all"
          name="maxUses"
          inputMode="numeric"
          defaultValue={code?.maxUses ?? ""}
          error={errors.maxUses}
        />
        <Field
          label="Uses per person"
          name="maxUsesPerPerson"
          inputMode="numeric"
          hint="By account: anyone without one signs in or makes one to use the code."
          defaultValue={code?.maxUsesPerPerson ?? ""}
          error={errors.maxUsesPerPerson}
        />
      </div>
    </FormSection>
  );
}
