/**
 * Natural Earth admin-1 code -> ISO 3166-2 -> our province id.
 * The names and HASC codes of the package are wrong for several units, so nothing else is used as a key.
 */
export const units = [
  ['KHM-1777', 'KH-1', 'kh-banteay-meanchey'],
  ['KHM-1778', 'KH-2', 'kh-battambang'],
  ['KHM-1797', 'KH-7', 'kh-kampot'],
  ['KHM-1779', 'KH-9', 'kh-koh-kong'],
  ['KHM-1783', 'KH-24', 'kh-pailin'],
  ['KHM-1800', 'KH-18', 'kh-preah-sihanouk'],
  ['KHM-1801', 'KH-20', 'kh-svay-rieng'],
  ['KHM-1802', 'KH-21', 'kh-takeo'],
  ['MMR-3279', 'MM-05', 'mm-tanintharyi'],
  ['THA-431', 'TH-24', 'th-chachoengsao'],
  ['THA-432', 'TH-22', 'th-chanthaburi'],
  ['THA-399', 'TH-71', 'th-kanchanaburi'],
  ['THA-410', 'TH-25', 'th-prachinburi'],
  ['THA-421', 'TH-70', 'th-ratchaburi'],
  ['THA-434', 'TH-21', 'th-rayong'],
  ['THA-433', 'TH-27', 'th-sa-kaeo'],
  ['THA-435', 'TH-23', 'th-trat'],
  ['VNM-498', 'VN-44', 'vn-an-giang'],
  ['VNM-507', 'VN-59', 'vn-ca-mau'],
  ['VNM-502', 'VN-47', 'vn-kien-giang'],
  ['VNM-444', 'VN-37', 'vn-tay-ninh'],
] as const;

/** Units of Viet Nam that were joined to a unit on file on 1 July 2025: Natural Earth code -> province id of today. */
export const joined2025 = new Map<string, string>([
  ['VNM-498', 'vn-an-giang'],
  ['VNM-502', 'vn-an-giang'],
  ['VNM-507', 'vn-ca-mau'],
  ['VNM-506', 'vn-ca-mau'],
  ['VNM-444', 'vn-tay-ninh'],
  ['VNM-503', 'vn-tay-ninh'],
]);
