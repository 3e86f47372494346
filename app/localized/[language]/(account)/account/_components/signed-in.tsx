import { ActionForm } from "@/app/_actions/action-form";
import { rich, type Tag } from "@/components/rich";
import { SubmitButton } from "@/components/ui/submit-button";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { endSessionAction, signOutAction, signOutEverywhereAction, signOutOthersAction } from "../actions";
import { deviceWords } from "./device-words";

type SignedInProps = {
  userId: number;
  /** The session of this browser. */
  idHash: string | null;
};

/** Every browser in which this person is signed in; each can be signed out from here. */
export async function SignedIn({ userId, idHash }: SignedInProps) {
  const sessions = await listSessions(database(), { userId, now: await currentTime() });
  return (
    <>
      <ul aria-label={t("account.sessions.label")} className="max-w-measure border-line border-t">
        {sessions.map((session) => {
          const isHere = session.idHash === idHash;
          const device = deviceWords(session);
          return (
            <li
              key={session.idHash}
              className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
            >
              <div>
                <p className="font-semibold">{device}</p>
                <p className="text-ink-soft text-sm">{isHere ? hereWords(session) : lastUsed(session)}</p>
              </div>
              <ActionForm action={isHere ? signOutAction : endSessionAction}>
                <input type="hidden" name="session" value={session.idHash} />
                <SubmitButton variant="quiet">
                  {isHere
                    ? rich("account.sessions.signOutHere", { hidden })
                    : rich("account.sessions.signOutThere", { device, hidden })}
                </SubmitButton>
              </ActionForm>
            </li>
          );
        })}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        {sessions.length > 1 && (
          <ActionForm action={signOutOthersAction}>
            <SubmitButton variant="quiet">{t("account.sessions.signOutOthers")}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={signOutEverywhereAction}>
          <SubmitButton variant="danger">{t("account.sessions.signOutEverywhere")}</SubmitButton>
        </ActionForm>
      </div>
      <p className="mt-4 max-w-measure text-ink-soft text-sm">{t("account.sessions.endsBySelf")}</p>
    </>
  );
}

const hidden: Tag = (words) => <span className="sr-only">{words}</span>;

/** "203.0.113": of an address as much as a provider has in common. */
function commonStart(network: string | null): string | null {
  const [start = ""] = network?.split("/") ?? [];
  return /[.:]/.test(start) ? start.replace(/(?:\.0|::)$/, "") : null;
}

function hereWords({ network: whole }: { network: string | null }) {
  const network = commonStart(whole);
  return network === null ? t("account.sessions.here") : t("account.sessions.hereFrom", { network });
}

function lastUsed({ lastSeenAt, network: whole }: { lastSeenAt: number; network: string | null }) {
  const network = commonStart(whole);
  const said = {
    ...{ day: formatShortDay(lastSeenAt, "UTC"), time: formatTime(lastSeenAt, "UTC") },
    when: ((words) => <time dateTime={new Date(lastSeenAt).toISOString()}>{words}</time>) satisfies Tag,
  };
  return network === null
    ? rich("account.sessions.lastUsed", said)
    : rich("account.sessions.lastUsedFrom", { ...said, network });
}
