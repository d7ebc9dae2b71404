// This program in a worker, so that the page goes on answering whatever is read or checked.
import type {Asked} from "./attend.js";
import {published} from "./later.js";

/** A worker that knows the published files; see attend. Throws where the browser lets no page have workers. */
export function helper(): Worker {
  // A worker cannot be loaded by its address from a copy of the site on a disk; the text of this program is at hand.
  const address = URL.createObjectURL(new Blob([`(${gidarProgram!.toString()})().attend()`], {type: "text/javascript"}));
  try {
    const worker = new Worker(address);
    worker.postMessage({spec: published(), words: gidarWords} satisfies Asked);
    return worker;
  } finally {
    URL.revokeObjectURL(address);
  }
}
