import type { TemplateId } from "./plan.ts";
import type { Template } from "./template.ts";
import { blank } from "./templates/blank.ts";
import { founder } from "./templates/founder.ts";
import { nordic } from "./templates/nordic.ts";
import { reference } from "./templates/reference.ts";

/** The templates from which a plan can be made. */
export const TEMPLATES: { readonly [id in TemplateId]: Template } = { reference, nordic, founder, blank };
