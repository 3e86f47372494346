import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import type { getPerson } from "@/lib/accounts/people/get-person";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { t } from "@/lib/i18n/t";
import { AccountActions } from "./account-actions";
import { AdminRole } from "./admin-role";
import { TheaterRoles } from "./theater-roles";

type PersonActionsProps = {
  person: NonNullable<Awaited<ReturnType<typeof getPerson>>>;
  theaters: { id: number; name: string; archivedAt: number | null }[];
  staff: StaffMember;
};

/** What the asking person may do with this one: an admin all of it, an owner what concerns their theaters. */
export function PersonActions({ person, theaters, staff }: PersonActionsProps) {
  const { id, name, role, theaterRoles, disabledAt } = person;
  const isSelf = id === staff.userId;
  const isAdmin = role === "admin";
  return (
    <>
      {(!isSelf || staff.isAdmin) && (
        <FormSection title={t("people.roles.title")} note={t("people.roles.note")}>
          <TheaterRoles
            userId={id}
            theaterRoles={theaterRoles}
            theaters={theaters.filter(({ archivedAt }) => archivedAt === null)}
          />
        </FormSection>
      )}
      {staff.isAdmin && (
        <FormSection title={t("people.admin.title")} note={t("people.admin.note")}>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            {isAdmin && <p>{isSelf ? t("people.admin.isSelf") : t("people.admin.is", { name })}</p>}
            <AdminRole userId={id} name={name} isAdmin={isAdmin} isSelf={isSelf} />
          </div>
        </FormSection>
      )}
      {!isSelf && (staff.isAdmin || !isAdmin) && (
        <FormSection title={t("people.account.title")} note={t("people.account.note")}>
          <AccountActions
            userId={id}
            name={name}
            isDisabled={disabledAt !== null}
            mayDisable={staff.isAdmin}
            mayReset={staff.isAdmin && person.hasFactor}
          />
        </FormSection>
      )}
    </>
  );
}
