import { respond } from "@/app/_http/respond";
import { noPicture, pictureAnswer } from "@/app/pictures/_share/picture-answer";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";
import { getTheater } from "@/lib/venues/get-theater";

/** What is shown where a theater's page is shared: its name and where it is. */
export const GET = (request: Request, { params }: RouteContext<"/pictures/theaters/[slug]">) =>
  respond(async () => {
    const theater = await getTheater(catalogueDatabase(), slugFromUrl((await params).slug));
    if (!theater) return noPicture();
    const { name: title, address, city } = theater;
    return pictureAnswer(request, { title, lines: [city, address], foot: "Matinee", poster: null });
  });
