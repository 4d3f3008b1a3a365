/** What is due, derived from the facts of all other modules; nobody keeps this list. */
export {}
