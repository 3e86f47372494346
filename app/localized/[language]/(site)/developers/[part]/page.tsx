import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageMetadata } from "@/app/_page-metadata";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { AllProblems } from "../_components/all-problems";
import { AllSchemas } from "../_components/all-schemas";
import { OperationArticle } from "../_components/operation-article";
import { ReferenceIndex } from "../_components/reference-index";
import { PARTS, partOf, placeOf, titleOf } from "../_places";
import { readReference } from "../_reference";

export const dynamicParams = false;
export const generateStaticParams = () => [...PARTS.keys()].map((part) => ({ part }));

type Props = PageProps<"/localized/[language]/developers/[part]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params;
  const title = titleOf(part) ?? notFound();
  return pageMetadata({
    title: t("admin.developers.part.title", { part: title }),
    description: t("admin.developers.part.description", { part: title }),
    path: placeOf(part),
  });
}

/** A part of the reference of the API, made when the site is built. */
export default async function ReferencePartPage({ params }: Props) {
  const { part } = await params;
  const title = titleOf(part) ?? notFound();
  const { tags, schemas, problems } = readReference();
  const operations = tags.find(({ tag }) => partOf(tag) === part)?.operations ?? [];
  return (
    <>
      <PageTitle lead={t("admin.developers.part.lead")}>{title}</PageTitle>
      <div className="grid gap-x-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ReferenceIndex here={part} operations={operations} />
        <div className="min-w-0">
          <h2 className="sr-only">{title}</h2>
          {operations.map((operation) => (
            <OperationArticle key={operation.id} operation={operation} />
          ))}
          {part === "schemas" && <AllSchemas schemas={schemas} />}
          {part === "problems" && <AllProblems problems={problems} />}
        </div>
      </div>
    </>
  );
}
