import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/lib/database";
import { getReminders } from "@/lib/messages/set-reminders";
import { ReminderSwitch } from "./_components/reminder-switch";

export const metadata: Metadata = { title: "Reminders", robots: "noindex" };

/** Where the reader of a message stops reminders, or has them again. Opening it changes nothing. */
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const token = decodeURIComponent((await params).token);
  const found = await getReminders(database(), token);
  if (!found) notFound();
  const { address, isOn } = found;
  return (
    <>
      <PageTitle
        lead={
          <>
            {isOn
              ? "On the day of your visit we send a reminder to "
              : "On the day of your visit we send no reminder to "}
            <span className="wrap-anywhere">{address}</span>. Tickets and changes of your visit come all the
            same.
          </>
        }
      >
        Reminders
      </PageTitle>
      <ReminderSwitch token={token} isOn={isOn} />
    </>
  );
}
