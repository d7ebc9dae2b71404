// The rules outside the identities.
import "rules:families"; // every module of this folder, see build.mjs
export {checkOf, checkRules, registered} from "./registry.js";
