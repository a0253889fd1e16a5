// What every page loads. Everything is there without it; each part looks for what it improves and is done.
import { leafByKeys } from "./keys.js";
import { offerCopies } from "./copy.js";
import { peek } from "./peek.js";

leafByKeys(document);
offerCopies(document);
peek(document);
