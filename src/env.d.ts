/** For tools that do not read Astro's files themselves; Astro's own check does. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}

declare namespace Astro {
  interface ClientDirectives {
    /** Wakes an island that follows the figures of its page once that may be needed. */
    'client:practice'?: boolean;
  }
}
