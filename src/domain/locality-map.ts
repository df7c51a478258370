/**
 * The name of the locality map that is edited on the page. A locality map of this name goes before every other, as a
 * whole: the rows of the others are left out, so that a practice taken off the map is off it.
 */
export const EDITED_MAP = 'Locality map (edited here).csv';
