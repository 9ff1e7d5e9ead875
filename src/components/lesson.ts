// Everything that a page of prose can use, under one import.
export { default as Beside } from './Beside.astro';
export { default as Claim } from './Claim.astro';
export { default as ClaimMark } from './ClaimMark.astro';
export { default as Drag } from './Drag.astro';
export { default as Figure } from './Figure.astro';
export { default as Folded } from './Folded.astro';
export { default as Ledger } from './Ledger.astro';
export { default as Measured } from './Measured.astro';
export { default as Predict } from './Predict.astro';
export { default as Recall } from './Recall.astro';
export { default as ScenarioLink } from './ScenarioLink.astro';
export { default as SideNote } from './SideNote.astro';
export { default as Slip } from './Slip.astro';
export { default as StartingWeights } from './StartingWeights.astro';
export { default as Task } from './Task.astro';
export { default as Term } from './Term.astro';
export { default as TryIt } from './TryIt.astro';
