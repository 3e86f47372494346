import { Field } from "@/components/ui/field";

/** At the counter nobody need say who they are. */
export const CustomerFields = () => (
  <details className="border-line border-t">
    <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
      Customer, if they like to say
    </summary>
    <div className="grid gap-3">
      <Field label="Name" name="name" maxLength={100} autoComplete="off" />
      <Field
        label="E-mail"
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        hint="The tickets are sent there as well."
      />
    </div>
  </details>
);
