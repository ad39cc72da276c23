/**
 * The URL parameter that names a word of the View's sentence, whose menu then comes open with the page. Long lists are in
 * the page only so: all of them would be a third of it, and where there is a script it writes them when they are opened.
 */
export const MENU = 'menu';
