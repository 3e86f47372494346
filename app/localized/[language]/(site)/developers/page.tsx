import type { Metadata } from "next";
import { pageMetadata } from "@/app/_page-metadata";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { AllOperations } from "./_components/all-operations";
import { ReferenceIndex } from "./_components/reference-index";
import { StartHere } from "./_components/start-here";
import { readReference } from "./_reference";

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: t("admin.developers.title"),
    description: t("admin.developers.description"),
    path: "/developers",
  });

/** The first page of the reference of the API, made when the site is built. */
export default function DevelopersPage() {
  const { tags } = readReference();
  return (
    <>
      <PageTitle lead={t("admin.developers.lead")}>{t("admin.developers.title")}</PageTitle>
      <div className="grid gap-x-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ReferenceIndex />
        <div className="min-w-0">
          <StartHere />
          <AllOperations tags={tags} />
        </div>
      </div>
    </>
  );
}
