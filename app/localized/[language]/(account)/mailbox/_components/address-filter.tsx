import { Form } from "@/components/form";
import { Link } from "@/components/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** Shows the messages to one address. A plain GET: the address stands in the URL. */
export function AddressFilter({ to }: { to: string | null }) {
  return (
    <Form action="" className="mb-8 flex flex-wrap items-end gap-4">
      <Field
        label={t("account.mailbox.filter")}
        name="to"
        type="search"
        defaultValue={to ?? ""}
        key={to}
        className="w-full sm:w-80"
      />
      <Button type="submit" variant="quiet">
        {t("account.mailbox.show")}
      </Button>
      {to && (
        <Link href="/mailbox" className="link inline-flex min-h-11 items-center">
          {t("account.mailbox.showAll")}
        </Link>
      )}
    </Form>
  );
}
