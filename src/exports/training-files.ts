/** All that makes the files of trainings that a reader takes along, to be loaded when the first is asked for. */
export { fileName } from './file-name.ts';
export { lossesToCsv, measuresToCsv } from './training-csv.ts';
export { trainingsToJson } from './training-json.ts';
export { toPython, trainingScripts } from './training-python.ts';
