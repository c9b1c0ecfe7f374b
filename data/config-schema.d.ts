/** The JSON Schema of configuration files; schema/config.json as a module. See scripts/make-schema.js. */
declare const schema: Readonly<Record<string, unknown>>;
export default schema;
