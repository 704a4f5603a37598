import { dirname, join } from 'node:path';

/** The four cuts of a typeface, as paths of TrueType files. */
export interface Face {
  regular: string;
  bold: string;
  italic: string;
  boldItalic: string;
}

/**
 * Tinos: as wide as Times New Roman letter by letter, with all Vietnamese letters, and free to embed (SIL Open
 * Font License). Official documents are set in Times New Roman (Decree 30/2020/NĐ-CP, Appendix I).
 */
export function timesFace(): Face {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const cut = (name: string) => join(folder, name, `Tinos_${name}.ttf`);
  return {
    regular: cut('400Regular'),
    bold: cut('700Bold'),
    italic: cut('400Regular_Italic'),
    boldItalic: cut('700Bold_Italic'),
  };
}
