/** The language the introduction's words are in, as a tag for `lang`. */
export const introSource = (lang: 'zh' | 'en'): string => (lang === 'en' ? 'en' : 'zh-CN');
