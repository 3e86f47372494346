import NothingHere from "../../../_components/nothing-here";

export default NothingHere;
