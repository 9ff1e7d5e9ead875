import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor, in microseconds: a busy machine does not lengthen it. */
  readonly tdur?: number;
  /** When it begins and how long it takes, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string } };
}

/**
 * The longest stretch of work on the page’s main thread meanwhile, in milliseconds of the processor: so long it cannot answer. What the
 * test itself asks of the page is no work of the page.
 */
export async function longestWork(browser: Browser, page: Page, meanwhile: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await meanwhile();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf));
  const asks = traceEvents.filter(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession');
  const isAsked = (event: TraceEvent) =>
    asks.some((ask) => threadOf(ask) === threadOf(event) && ask.ts >= event.ts && ask.ts <= event.ts + (event.dur ?? 0));
  const tasks = traceEvents.filter((event) => event.tdur !== undefined && main.has(threadOf(event)) && !isAsked(event));
  if (tasks.length === 0) throw new Error('the trace has no work of the page');
  return Math.max(...tasks.map(({ tdur }) => tdur! / 1000));
}
