// What has figures of trainings, or may have one, for pages of prose that use them: their styles come along to these pages only. To be imported
// after `lesson.ts`, whose styles theirs go beyond.
export { default as Claim } from './Claim.astro';
export { default as TrainingFigure } from './TrainingFigure.astro';
