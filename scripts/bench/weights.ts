import type { Browser } from '@playwright/test';
import { budgets, type Budget } from './budgets.ts';
import { site } from './built-site.ts';
import { weigh, type Weight } from './weight.ts';

/** Weighs the pages that have a budget; with `short`, one of them only. */
export async function weighPages(browser: Browser, short: boolean): Promise<string> {
  const lines: string[] = [];
  for (const budget of short ? budgets.slice(0, 1) : budgets) {
    lines.push(weightLine(budget, await weigh(browser, site, budget.page, budget.moved)));
  }
  return lines.join('\n');
}

/** What a page weighs beside what it may, in KiB; more than it may is marked. */
export function weightLine(budget: Budget, weight: Weight): string {
  const beside = (what: keyof Weight, unit = 1, digits = 0) => {
    const [is, may] = [weight[what], budget[what]];
    return `${(is / unit).toFixed(digits)}${may === undefined ? '' : ` of ${String(may / unit)}${is > may ? ' !' : ''}`}`;
  };
  const columns = [
    `gzip ${beside('gzip', 1024, 1)}`,
    `brotli ${beside('brotli', 1024, 1)}`,
    `scripts ${beside('scripts', 1024, 1)} in ${beside('scriptRequests')}`,
    `${beside('requests')} requests`,
    `shift ${beside('shift', 1, 5)}`,
  ];
  return `${`${budget.page}${budget.moved ? ' moved once' : ''}`.padEnd(38)}${columns.join(' · ')}`;
}
