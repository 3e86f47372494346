import { Shell } from "../../../_components/shell";

export default Shell;
