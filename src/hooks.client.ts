/**
 * SvelteKit reads a page's data with `Object.hasOwn`, which Chromium has from 93 on; the oldest browser meant is 90.
 * Without it the first click on another View would end in an error.
 */
Object.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key);
