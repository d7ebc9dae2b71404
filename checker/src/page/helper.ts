// This program in a worker, so that the page goes on answering whatever is read or checked.

/** This program, as the function that it is built as. */
declare function gidarChecker(): void;

/** A worker that runs this program; see attend. Throws where the browser lets no page have workers. */
export function helper(): Worker {
  // A worker cannot be loaded by its address from a copy of the site on a disk; the text of this program is at hand.
  const address = URL.createObjectURL(new Blob([`(${gidarChecker.toString()})()`], {type: "text/javascript"}));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
