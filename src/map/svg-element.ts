type Attributes = Record<string, string | number | boolean | undefined>;

/** An SVG element as text. Attribute values are escaped; children must be elements or `escapeText` output. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? round(value) : String(value))}"`,
    )
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A coordinate with one decimal at most. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
