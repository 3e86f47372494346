import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/lib/database";
import { getOptOut } from "@/lib/messages/set-opt-out";
import { OptOutSwitch } from "./_components/opt-out-switch";
import { WORDS } from "./words";

export const metadata: Metadata = { title: "Messages to you", robots: "noindex" };

/** Where the reader of a message stops those of its kind, or has them again. Opening it changes nothing. */
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const token = decodeURIComponent((await params).token);
  const found = await getOptOut(database(), token);
  if (!found) notFound();
  const { address, of, isOn } = found;
  const { title, on, off, besides } = WORDS[of];
  return (
    <>
      <PageTitle
        lead={
          <>
            {isOn ? on : off} <span className="wrap-anywhere">{address}</span>. {besides}
          </>
        }
      >
        {title}
      </PageTitle>
      <OptOutSwitch token={token} of={of} isOn={isOn} />
    </>
  );
}
