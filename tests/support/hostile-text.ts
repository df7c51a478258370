import { oddPractices, type SetFile } from './odd-practices';

/** Texts that would send something to `address`, `host:port`, if any of them were taken for more than text. */
export function hostileTexts(address: string): readonly string[] {
  const to = `http://${address}/`;
  return [
    `<img src=${to}n onerror="location='${to}'">`,
    `<script>location='${to}'</script>`,
    `"><svg onload="location='${to}'">`,
    `</title></text></svg><image href="${to}a.png"/>`,
    `<style>@import url(${to}a.css)</style>`,
    `<a href="${to}" ping="${to}">Surgery</a>`,
    `[Surgery](javascript:location='${to}')`,
    `![Surgery](${to}a.png)`,
    `javascript:location='${to}'`,
    `=WEBSERVICE("${to}x")`,
    `=HYPERLINK("${to}x","Surgery")`,
    `+IMPORTDATA("${to}x")`,
    `-IMAGE("${to}x")`,
    `@SUM(1+1)*cmd|' /C calc'!A0`,
  ];
}

/** The invented practices, of whom as many have such a text for a name, in a locality that has one too. */
export function hostilePractices(address: string): readonly SetFile[] {
  const texts = hostileTexts(address);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return oddPractices().map((file) => {
    if (file.name !== 'practices.csv') return file;
    const text = file.buffer
      .toString()
      .replaceAll(/Practice ([A-N])/g, (_, letter: string) => cell(texts[letter.charCodeAt(0) - 65] ?? letter))
      .replaceAll('DacCom', cell(texts[0] ?? ''));
    return { ...file, buffer: Buffer.from(text) };
  });
}
