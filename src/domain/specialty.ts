/** Names of the NHS treatment function codes that outpatient and referral extracts most often hold. */
const NAMES: Readonly<Record<string, string>> = {
  '100': 'General surgery',
  '101': 'Urology',
  '110': 'Trauma and orthopaedics',
  '120': 'Ear, nose and throat',
  '130': 'Ophthalmology',
  '300': 'General medicine',
  '301': 'Gastroenterology',
  '302': 'Endocrinology',
  '303': 'Clinical haematology',
  '307': 'Diabetic medicine',
  '320': 'Cardiology',
  '330': 'Dermatology',
  '340': 'Respiratory medicine',
  '361': 'Nephrology',
  '400': 'Neurology',
  '410': 'Rheumatology',
  '420': 'Paediatrics',
  '430': 'Elderly medicine',
  '502': 'Gynaecology',
};

/** The specialty as a reader knows it, `307 Diabetic medicine`; the bare code where the name is not known. */
export function specialtyName(code: string): string {
  const name = NAMES[code];
  return name === undefined ? code : `${code} ${name}`;
}
