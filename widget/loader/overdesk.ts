import { bootTag } from './boot-tag.ts';

/** The one script tag: `<script async src="…/widget/overdesk.js" data-site="…">`. */
bootTag('..', {}, (url) => import(url));
