import { respond } from "@/app/_http/respond";
import { pictureAnswer } from "@/app/pictures/_share/picture-answer";

/** What is shown where any other page is shared. */
export const GET = (request: Request) =>
  respond(() =>
    pictureAnswer(request, {
      title: "What is on, where and when",
      lines: ["And the very seats you want."],
      ...{ foot: "Matinee", poster: null },
    }),
  );
