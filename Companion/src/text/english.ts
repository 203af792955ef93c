import { byArea } from "./areas";

export default byArea(import.meta.glob<{ default: object }>("./en/*.json", { eager: true }));
