import { indexWords, joinedWords } from "@/lib/search/words";
import type { Translations } from "@/lib/translations/texts";

/** The columns by which a movie is found; written with every title, director or cast. */
export const movieWords = ({
  title,
  originalTitle,
  director,
  cast,
  translations,
}: {
  title: string;
  originalTitle?: string | null | undefined;
  director?: string | null | undefined;
  cast?: string[] | undefined;
  /** Its titles in further languages find it whichever is spoken. */
  translations?: Translations | undefined;
}) => {
  const titles = [title, originalTitle ?? "", ...Object.values(translations?.title ?? {})];
  return {
    searchTitle: indexWords(titles.join(" ")),
    searchJoined: titles.map(joinedWords).filter(Boolean).join(" "),
    searchPeople: indexWords([director ?? "", ...(cast ?? [])].join(" ")),
  };
};
