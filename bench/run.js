/** Runs a TypeScript benchmark straight from the sources: `node bench/run.js accuracy FILE…`. */
import { register } from 'node:module';

register('./typescript-loader.js', import.meta.url);

const [name, ...files] = process.argv.slice(2);
const { main } = await import(new URL(`./${name}.ts`, import.meta.url).href);
process.exitCode = await main(files);
