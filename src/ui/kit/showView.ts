import { createContext, useContext } from "solid-js";

/** Shows another view by its id and, in it, the part whose heading has the given id. */
export type ShowView = (id: string, heading?: string) => void;

/** Provided by the frame. */
export const ShowViewContext = createContext<ShowView>(() => undefined);

export function useShowView(): ShowView {
  return useContext(ShowViewContext);
}
