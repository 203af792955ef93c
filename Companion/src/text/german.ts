import { byArea } from "./areas";

export default byArea(import.meta.glob<{ default: object }>("./de/*.json", { eager: true }));
