import { openEpd, openPdpi } from './prescribing-layouts';
import { readPrescribing } from './prescribing-reader';
import type { Publication } from './publication';

/** Practice prescribing of 2010 to 2019, presentation by presentation. */
export const PDPI: Publication = {
  id: 'prescribing-pdpi',
  words: 'Practice prescribing by presentation, 2010 to 2019 (PDPI)',
  gives: ['prescribing'],
  description:
    'such as `T201410PDPI+BNFT.CSV`, or re-cut without a header (`T201304PDPI+BNFT_formatted.CSV`): items, net ingredient cost, actual cost and quantity, added up while reading by practice, month and chemical substance (the first 9 characters of the BNF code; 4 for appliances), so that a month of a gigabyte takes little room.',
  open(file) {
    const prescribing = openPdpi(file);
    return prescribing && ((engine, step) => readPrescribing(engine, PDPI, prescribing, step));
  },
};

/** The English Prescribing Dataset. */
export const EPD: Publication = {
  id: 'prescribing-epd',
  words: 'English Prescribing Dataset (EPD)',
  gives: ['prescribing'],
  description:
    'such as `EPD_201709.csv`: as above, with the names of practices, commissioners, area teams, regions and substances. The quantity is `TOTAL_QUANTITY`. Rows that name no practice (unidentified prescribers) are set aside, with their items and cost in a note.',
  open(file) {
    const prescribing = openEpd(file);
    return prescribing && ((engine, step) => readPrescribing(engine, EPD, prescribing, step));
  },
};
