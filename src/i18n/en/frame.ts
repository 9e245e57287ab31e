/** Words of the frame around the views: plans, scenarios, undo, menus. */
export const frame = {};
