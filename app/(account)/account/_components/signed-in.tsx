import { ActionForm } from "@/app/_actions/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
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
      <ul aria-label="Where you are signed in" className="max-w-measure border-line border-t">
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
                <p className="text-ink-soft text-sm">
                  {isHere ? "You are here" : lastUsed(session)}
                  {networkWords(session.network)}
                </p>
              </div>
              <ActionForm action={isHere ? signOutAction : endSessionAction}>
                <input type="hidden" name="session" value={session.idHash} />
                <SubmitButton variant="quiet">
                  Sign out<span className="sr-only"> {isHere ? "this browser" : device}</span>
                </SubmitButton>
              </ActionForm>
            </li>
          );
        })}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        {sessions.length > 1 && (
          <ActionForm action={signOutOthersAction}>
            <SubmitButton variant="quiet">Sign out all others</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={signOutEverywhereAction}>
          <SubmitButton variant="danger">Sign out everywhere</SubmitButton>
        </ActionForm>
      </div>
      <p className="mt-4 max-w-measure text-ink-soft text-sm">
        Wherever you stay signed in, it ends by itself after 30 days, or 7 days for people who work here.
      </p>
    </>
  );
}

/** ", from 203.0.113.…": of an address as much as a provider has in common. */
const networkWords = (network: string | null) => {
  const [start = ""] = network?.split("/") ?? [];
  return /[.:]/.test(start) ? `, from ${start.replace(/(?:\.0|::)$/, "")}…` : null;
};

const lastUsed = ({ lastSeenAt }: { lastSeenAt: number }) => (
  <time dateTime={new Date(lastSeenAt).toISOString()}>
    {`Last used ${formatShortDay(lastSeenAt, "UTC")}, ${formatTime(lastSeenAt, "UTC")} UTC`}
  </time>
);
