import type { APIRoute } from 'astro';
import { publicUrl } from '../site/links.ts';
import { sitemapIndex } from '../site/sitemap.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n${site ? `Sitemap: ${new URL(publicUrl(sitemapIndex), site).href}\n` : ''}`);
