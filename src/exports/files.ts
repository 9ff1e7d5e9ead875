/** All that makes the files that a reader takes along, to be loaded when the first is asked for. */
export { toCsv } from './csv.ts';
export { fileName } from './file-name.ts';
export { toJson } from './json.ts';
export { toSvg } from './svg.ts';
