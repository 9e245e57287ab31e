/** Words of the answer panel and the goal line. */
export const answer = {};
