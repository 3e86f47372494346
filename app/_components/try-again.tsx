import { buttonLook } from "@/components/ui/button-look";
import { PageTitle } from "@/components/ui/page-title";

/** A page that did not come through, for browsers without scripts: the ways on are plain links. */
export const TryAgain = ({ isBusy }: { isBusy: boolean }) => (
  <>
    <PageTitle
      lead={`${isBusy ? "We’re very busy. Please try again in a moment." : "The reel slipped on our side."} Nothing of yours is lost: seats you hold stay yours until their time. A second try in a moment often does it.`}
    >
      {isBusy ? "The box office is busy for a moment" : "This page did not come through"}
    </PageTitle>
    <div className="flex flex-wrap gap-3">
      {/* the same page once more */}
      <a href="?" className={buttonLook("primary")}>
        Try again
      </a>
      <a href="/" className={buttonLook("quiet")}>
        Now showing
      </a>
    </div>
  </>
);
