// What every page loads. Everything is there without it; each part looks for what it improves and is done.
import { leafByKeys } from "./keys.js";

leafByKeys(document);
