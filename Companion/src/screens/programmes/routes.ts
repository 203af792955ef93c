import type { Route } from "../../app/router";
import { ProgrammeEditorScreen } from "./programme-editor-screen";
import { ProgrammeList } from "./programme-list";

/** The programmes, and one of them. */
export const routes: readonly Route[] = [{ path: "/programmes", screen: ProgrammeList }, { path: "/programmes/:id", screen: ProgrammeEditorScreen }];
