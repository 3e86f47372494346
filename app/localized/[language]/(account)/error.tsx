"use client";
import { Failure } from "../../../_components/failure";

export default Failure;
