import { createContext, useContext } from "solid-js";

/** Shows another view by its id, and there the part with the heading of that id. */
export type ShowView = (id: string, heading?: string) => void;

/** Given by the frame. */
export const ShowViewContext = createContext<ShowView>(() => undefined);

export function useShowView(): ShowView {
  return useContext(ShowViewContext);
}
