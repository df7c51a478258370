/**
 * Invented names, one for each practice, made of birds, trees, plants and waters that the register of English practices
 * does not use (practice-names.test.ts looks them up).
 */
const WORDS = [
  'Blackcap', 'Brambling', 'Bullfinch', 'Chiffchaff', 'Dipper', 'Dunlin', 'Dunnock', 'Fieldfare', 'Firecrest', 'Gadwall',
  'Garganey', 'Goldcrest', 'Goshawk', 'Greenshank', 'Guillemot', 'Hawfinch', 'Kittiwake', 'Lapwing', 'Linnet', 'Merganser',
  'Nightjar', 'Nuthatch', 'Ortolan', 'Pintail', 'Plover', 'Pochard', 'Redshank', 'Redstart', 'Redwing', 'Sanderling',
  'Shoveler', 'Siskin', 'Stonechat', 'Turnstone', 'Waxwing', 'Wheatear', 'Whimbrel', 'Whinchat', 'Wigeon', 'Woodlark',
  'Wryneck', 'Yellowhammer', 'Spindleberry', 'Buckthorn', 'Medlar', 'Dogwood', 'Osier', 'Hornbeam', 'Whitebeam', 'Guelder',
  'Crabapple', 'Damson', 'Bullace', 'Sloe', 'Quince', 'Teasel', 'Kingcup', 'Yarrow', 'Bistort', 'Saxifrage',
  'Campion', 'Tormentil', 'Celandine', 'Windlebrook', 'Rushwater', 'Sedgebourne', 'Tamarisk', 'Mistletoe', 'Aldermere',
  'Reedmace', 'Watermint', 'Sallowford', 'Otterbeck',
]; // prettier-ignore

const ENDINGS = ['Surgery', 'Medical Centre', 'Health Centre', 'Practice', 'Surgery', 'Medical Practice'];

/** 73 names, all different, in an order that has nothing to do with size or locality. */
export const PRACTICE_NAMES: readonly string[] = WORDS.map((_, i) => {
  const word = WORDS[(i * 29) % WORDS.length] ?? '';
  return `${word} ${ENDINGS[(i * 5 + (i >> 2)) % ENDINGS.length] ?? ''}`;
});
