import { rich } from "@/components/rich";
import { Chip } from "@/components/ui/chip";
import { DEMO_PASSWORD, DEMO_THEATER, demoUsers } from "@/db/seed/people";
import { t } from "@/lib/i18n/t";

/** The demo account asked for by `?as=`, ready to be filled in. */
export function demoAccount(as: string | undefined): { email: string; password: string } {
  const user = demoUsers.find(({ email }) => email === as);
  return user ? { email: user.email, password: DEMO_PASSWORD } : { email: "", password: "" };
}

export function DemoAccounts({ chosen, next }: { chosen: string; next: string }) {
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="font-display text-lg">
        {t("account.signInPage.demoTitle")}
      </h2>
      <p className="mt-2 text-ink-soft">
        {rich("account.signInPage.demoNote", {
          password: DEMO_PASSWORD,
          strong: (password) => <span className="whitespace-nowrap font-semibold text-ink">{password}</span>,
        })}
      </p>
      <ul className="mt-4 grid gap-3">
        {demoUsers.map(({ email, name, part }) => (
          <li key={email} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip
              href={`/sign-in?${new URLSearchParams({ as: email, next })}`}
              current={email === chosen}
              prefetch={false}
              scroll={false}
              replace
            >
              {name}
            </Chip>
            <span className="text-ink-soft text-sm">
              {t(`account.signInPage.demoPart.${part}`, { theater: DEMO_THEATER })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
