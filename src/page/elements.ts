/** Elements for the pages that are made without components. */
export function element(tag: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

/** A button; without `run` it submits its form. */
export function button(label: string, look: string, run: (() => void) | undefined): HTMLElement {
  const made = element("button", label, "button");
  made.setAttribute("type", run === undefined ? "submit" : "button");
  made.dataset["look"] = look;
  if (run !== undefined) made.addEventListener("click", run);
  return made;
}

let fields = 0;

/** A text field with its label above and a hint below it. */
export function field(
  label: string,
  value: string,
  { suffix = "", words = false }: { readonly suffix?: string; readonly words?: boolean },
) {
  const id = `field-${(fields += 1)}`;
  const part = element("div", "", "field");
  const name = element("label", suffix === "" ? label : `${label}, ${suffix}`);
  name.setAttribute("for", id);
  const input = document.createElement("input");
  Object.assign(input, { id, value, autocomplete: "off", inputMode: words ? "text" : "decimal" });
  input.setAttribute("aria-describedby", `${id}-hint`);
  const hint = element("span", "", "soft");
  hint.id = `${id}-hint`;
  part.append(name, input, hint);
  return { part, input, hint };
}
