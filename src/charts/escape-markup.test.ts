import { describe, expect, it } from 'vitest';
import { escapeMarkup } from './escape-markup';

describe('escapeMarkup', () => {
  it('escapes all five characters that mean something in XML', () => {
    expect(escapeMarkup(`<Smith & Jones> "the" 'old'`)).toBe('&lt;Smith &amp; Jones&gt; &quot;the&quot; &#39;old&#39;');
  });

  it('keeps emoji and accents, and replaces what XML forbids', () => {
    expect(escapeMarkup('Caf\u00e9 \u{1f3e5}\ta\u0000b\ud800c\uffff')).toBe('Café 🏥\ta�b�c�');
  });
});
