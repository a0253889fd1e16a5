export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
export const figures = (number, { digits }) =>
number.toLocaleString(`${document.documentElement.lang}-u-nu-${digits}`, { useGrouping: false });
export function counted(forms, number, total = 0) {
const form = forms[new Intl.PluralRules(document.documentElement.lang).select(number)] ?? forms.other;
return fill(form, { n: figures(number, forms), total: figures(total, forms) });
}
