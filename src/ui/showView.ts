import { createContext, useContext } from "solid-js";

/** Shows another view, by its id; given by the frame. */
export const ShowViewContext = createContext<(id: string) => void>(() => undefined);

export function useShowView(): (id: string) => void {
  return useContext(ShowViewContext);
}
