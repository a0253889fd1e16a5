// Words with numbers and names in them, in the language of the page.

/** A pattern with its marks filled in: `{name}`. */
export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);

/** A number as the page writes it; `forms` hold its digits. */
export const figures = (number, { digits }) =>
  number.toLocaleString(`${document.documentElement.lang}-u-nu-${digits}`, { useGrouping: false });

/** “9 events of 33”: the form for a number by its class in the language. */
export function counted(forms, number, total = 0) {
  const form = forms[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? forms.other;
  return fill(form, { n: figures(number, forms), total: figures(total, forms) });
}
