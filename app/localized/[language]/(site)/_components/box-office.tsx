import { type LucideIcon, MapPin, Phone, Ticket } from "lucide-react";
import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { telephoneLink } from "@/lib/input/telephone";

type Props = {
  theater: { address: string; telephone: string; boxOfficeHours: string };
  /** More of the same kind. */
  children?: ReactNode;
};

/** Where a theater's box office is, how it is reached and when it is open, as far as the theater has said. */
export function BoxOffice({ theater: { address, telephone, boxOfficeHours }, children }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1 text-ink-soft">
      <BoxOfficeFact Icon={MapPin}>{address}</BoxOfficeFact>
      {telephone && (
        <BoxOfficeFact Icon={Phone}>
          {rich("tickets.boxOffice.telephone", {
            number: telephone,
            hidden: (text) => <span className="sr-only">{text}</span>,
            link: (text) => (
              <a href={telephoneLink(telephone) ?? undefined} className="link">
                {text}
              </a>
            ),
          })}
        </BoxOfficeFact>
      )}
      {boxOfficeHours && (
        <BoxOfficeFact Icon={Ticket}>{t("tickets.boxOffice.hours", { hours: boxOfficeHours })}</BoxOfficeFact>
      )}
      {children}
    </ul>
  );
}

export function BoxOfficeFact({ Icon, children }: { Icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden="true" className="mt-1 size-4 shrink-0" strokeWidth={1.75} />
      <span className="wrap-anywhere min-w-0">{children}</span>
    </li>
  );
}
