import { notFound } from "next/navigation";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { SignIn } from "../../_components/sign-in";
import { generateMetadata as asked } from "../../page";

export const generateMetadata = asked;

export const revalidate = 30;
// made when it is first asked for, by the settings of the server and not of the build
export const generateStaticParams = () => [];

type Props = { params: Promise<{ rest?: string[] }> };

/** Signing in as a stranger finds it: `lib/plain-addresses.ts` leads here from `/sign-in`. */
export default withMessages(
  "app/localized/[language]/(account)/sign-in/plain/[[...rest]]/page.tsx",
  withErrorHtml(async function PlainSignInPage({ params }: Props) {
    if ((await params).rest) notFound();
    return <SignIn />;
  }),
);
