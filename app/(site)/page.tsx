import { PageTitle } from "@/components/ui/page-title";

export default function Home() {
  return <PageTitle>Now showing</PageTitle>;
}
