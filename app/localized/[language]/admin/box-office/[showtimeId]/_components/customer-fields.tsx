import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** At the counter nobody need say who they are. */
export const CustomerFields = () => (
  <details className="border-line border-t">
    <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
      {t("boxOffice.customer.title")}
    </summary>
    <div className="grid gap-3">
      <Field label={t("boxOffice.customer.name")} name="name" maxLength={100} autoComplete="off" />
      <Field
        label={t("boxOffice.customer.email")}
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        hint={t("boxOffice.customer.emailHint")}
      />
    </div>
  </details>
);
