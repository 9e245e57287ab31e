/** This many steps of a list are shown exactly; the list can be opened to see the others, each with its own error. */
export const STEPS_SHOWN = 8;
