import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";
import NothingHere from "../../../_components/nothing-here";

export const generateMetadata = (): Metadata => ({ title: t("common.notFound") });

export default NothingHere;
