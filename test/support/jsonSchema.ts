import type { Schema } from "../../src/storage/planSchema.ts";

type Object_ = { readonly [key: string]: unknown };

/**
 * Where a value does not fit a JSON Schema: paths, with the keyword that refuses. Knows the keywords that the plan file's
 * schema has, and throws at any other.
 */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, path = "$"): string[] {
  const found: string[] = [];
  const refuse = (keyword: string, fits: boolean) => {
    if (!fits) found.push(`${path}: ${keyword}`);
  };
  const fits = (other: unknown, part: unknown) => misfits(other, part as Schema, root, path).length === 0;
  const { keys, entries, isObject } = objectIn(value);
  for (const [keyword, rule] of Object.entries(schema)) {
    switch (keyword) {
      case "$schema":
      case "title":
      case "description":
      case "$defs":
        break;
      case "$ref": {
        const name = (rule as string).replace("#/$defs/", "");
        found.push(...misfits(value, (root["$defs"] as { [name: string]: Schema })[name]!, root, path));
        break;
      }
      case "type":
        refuse(keyword, [rule].flat().includes(typeOf(value)) || isWhole(value, rule));
        break;
      case "const":
        refuse(keyword, value === rule);
        break;
      case "enum":
        refuse(keyword, (rule as readonly unknown[]).includes(value));
        break;
      case "pattern":
        refuse(keyword, typeof value !== "string" || new RegExp(rule as string).test(value));
        break;
      case "minLength":
      case "maxLength": {
        const length = typeof value === "string" ? [...value].length : Number(rule);
        refuse(keyword, keyword === "minLength" ? length >= Number(rule) : length <= Number(rule));
        break;
      }
      case "minimum":
        refuse(keyword, typeof value !== "number" || value >= Number(rule));
        break;
      case "maximum":
        refuse(keyword, typeof value !== "number" || value <= Number(rule));
        break;
      case "minItems":
        refuse(keyword, !Array.isArray(value) || value.length >= Number(rule));
        break;
      case "maxItems":
        refuse(keyword, !Array.isArray(value) || value.length <= Number(rule));
        break;
      case "items":
      case "prefixItems":
        if (!Array.isArray(value)) break;
        value.forEach((item, i) => {
          const part = keyword === "items" ? rule : (rule as readonly Schema[])[i];
          if (part !== undefined) found.push(...misfits(item, part as Schema, root, `${path}[${i}]`));
        });
        break;
      case "minProperties":
        refuse(keyword, !isObject || keys.length >= Number(rule));
        break;
      case "maxProperties":
        refuse(keyword, !isObject || keys.length <= Number(rule));
        break;
      case "required":
        for (const key of rule as readonly string[])
          refuse(`${keyword} ${key}`, !isObject || keys.includes(key));
        break;
      case "propertyNames":
        for (const key of keys) refuse(`${keyword} ${key}`, fits(key, rule));
        break;
      case "properties":
        for (const [key, item] of entries) {
          const part = Object.hasOwn(rule as Object_, key)
            ? (rule as { [key: string]: Schema })[key]
            : undefined;
          if (part !== undefined) found.push(...misfits(item, part, root, `${path}.${key}`));
        }
        break;
      case "patternProperties":
        break; // All of them take anything; see additionalProperties.
      case "additionalProperties": {
        const patterns = Object.keys((schema["patternProperties"] as Object_ | undefined) ?? {});
        const named = (schema["properties"] as Object_ | undefined) ?? {};
        for (const [key, item] of entries) {
          if (Object.hasOwn(named, key) || patterns.some((one) => new RegExp(one).test(key))) continue;
          if (rule === false) refuse(`no key ${key}`, false);
          else found.push(...misfits(item, rule as Schema, root, `${path}.${key}`));
        }
        break;
      }
      case "anyOf":
        refuse(
          keyword,
          (rule as readonly Schema[]).some((part) => fits(value, part)),
        );
        break;
      case "oneOf":
        refuse(keyword, (rule as readonly Schema[]).filter((part) => fits(value, part)).length === 1);
        break;
      case "not":
        refuse(keyword, !fits(value, rule));
        break;
      default:
        throw new Error(`this validator does not know ${keyword}`);
    }
  }
  return found;
}

function objectIn(value: unknown) {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const object = isObject ? (value as Object_) : {};
  return { keys: Object.keys(object), entries: Object.entries(object), isObject };
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function isWhole(value: unknown, type: unknown): boolean {
  return type === "integer" && Number.isInteger(value);
}
