/** 680 × 440 pixels in black and white: “The picture here is a drawing (SVG). Office 2016 and later versions show it.” */
const PNG = [
  'iVBORw0KGgoAAAANSUhEUgAAAqgAAAG4AQAAAACh/Sj3AAAEdElEQVR42u3XPYvjRhgHcBlB3AQr5QaMlO7aNVvEBuHJVSnzFW65wq0XNzYYy7DF',
  'NcepuOZClFWZD5HGxnAi5Dh9BV8Epy5ImSIamMzkGdl7L2GXlWCL3PGfQhr08sOeeZ6ZR9an1Ji+/yahQoUKFSpUqFChQoUKFSpUqFChQoUKFSpU',
  'qFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqJ+B6plDfuiroD7F74/14fDi4WojddM5qn/frqqVHVaVk7ZQ7VrV',
  'H6mH9u63qXknFYV9/D9NVBXcrcpSJCIvW6lfrRz1MN9u4q9dR51L9/tLfdXVl7qIrpzxMtoVqeT/5DwVvI1qzbvKytfb+OSEOkWv29GRrS296fdt',
  'fxl19g55OQ91K9UdceXn7iQ+EdThL8dLHQnl67Q/59EoWiShKDXPYl22GtcBV8vJmNSS1Mlbo9LTOoy0UedpKCqP57EWrdQzrlYTlscn3HTe+qsg',
  'CkiNSf15FMk0Fcou83jdTj3tHNWCOo++8K3gytFrUpX946+1qt+ItLVqX6vUMaqOL1Wf1Gr22/ODWok0rFqOACXPYQRMR40DHZdqSarg16qUYdpS',
  'Hejr2XqnClJDUn83aii4lHHSUj1E1uPQRNZqZmLghVBziiyR7ZJImsiqpJeV7VTfNllQbE4kjeu0xyzKAmWxTb+yMlIpC6qOYoVdJm3UcZ2xxZsX',
  'ylGrucvqjO2xfSSHRi0osrqKVQ5vrn64rN7SUnk4t8jYFmp2n2oSH2+3WAnvVvfe8XaLveButWDHfautiioDKlSo96/K8/9cjj9Y868Xs/qRG1e2',
  'G1VlV4/N5YLZMtjdl1p1RL3H7d1OFVjX6nFLed8Ob960cd2ollTr1LvHs/kfgX9fKpePOmNnq9NX8s9VoPfLyyLm+8L3HvBy+9dwPPe+qTzpnMre',
  'Uqjvmqq5emT73bXWr6QideN39h7fDKdOl/P19LQ3daypU3WpHvcX6ry5OkpHGZVWRn2oU3+Rejz0eeIJ7l5kr2eJO6MvAneRDRdq1ljVpHJSI1Jp',
  'tvpUqHLt5zkTORvkapKPZ1Rku2d8OGunDhRj2ieVZutjlRv1QleanfFRa9ViaknqMtj3RUiz5e+7TObWoBqTOmfSI/WnsxYqjSupQSVJXQW7Wn1S',
  'q6k1kD1SV47ukvr82+ZqphbpgMKxPKhxrcZ+rkllpX5NapDozKgPmqtcLmi2mM7k0owAqTSutap+IPWlUXPNjfpLc9XklomsXC0U5ZZRPX7l85wp',
  'zx3kFFnjSVJyNsqSJ81VWgdSyoJg49CXpaXXT8XG4+svTx1S1xd7yoKxyQI27Cahmt5Qad2yZonUZOzGudw7O719Kihjd8+GHtPetqzcOaOklQ7z',
  'PVLnTVXsMFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSpUqFChQoUKFSrU/636CbV/',
  'Aay9IFZGNw06AAAAAElFTkSuQmCC',
].join('');

/**
 * A PNG for those who cannot see a drawing whose own PNG could not be made: it says that there is one, and what shows it.
 */
export const DRAWING_NOTICE: Uint8Array<ArrayBuffer> = Uint8Array.from(atob(PNG), (character) =>
  character.charCodeAt(0),
);
