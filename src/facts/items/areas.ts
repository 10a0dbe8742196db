/** Regions that say roughly where, and nowhere in particular. */
export const AREAS =
  '都内|市内|県内|府内|区内|道内|都心|都下|23区|首都圏|関東|北関東|南関東|東北|北陸|東海|近畿|関西|四国|九州|山陰|山陽|湘南|多摩|某所';
