/**
 * The sources that the evidence names (section 8), as short references: author, year, journal or kind, and DOI or
 * page where it is known. A list of what was read, not a bibliography of the field.
 */
export const references = {
  anderson2022: 'Anderson 2022 (systematic review of step-rate change, 37 studies)',
  apte2021: 'Apte 2021 Front Physiol 10.3389/fphys.2021.646042',
  bramah2019: 'Bramah 2019 AJSM 47:3406',
  burns2019: 'Burns 2019 J Appl Physiol 10.1152/japplphysiol.00374.2018',
  cai2017: 'Cai 2017 MSSE 10.1249/MSS.0000000000001396',
  castillo2018: 'Castillo & Lieberman 2018 JEB 10.1242/jeb.177949',
  cavanagh1989: 'Cavanagh & Kram 1989 MSSE',
  davis2024: 'Davis 2024 Sensors 10.3390/s24092892',
  drozda2024: 'Drozda 2024 Gait Posture 10.1016/j.gaitpost.2024.06.015',
  ferber2024: 'Ferber 2024 (Running Injury Clinic data set, CC BY 4.0)',
  forrester2015: 'Forrester & Townend 2015 Gait Posture 41:26',
  fukuchi2017: 'Fukuchi 2017 (RBDS, CC BY 4.0)',
  gottschall2005: 'Gottschall & Kram 2005 10.1016/j.jbiomech.2004.04.023',
  hamill2009: 'Hamill 2009 10.1080/15438620903352057',
  heiderscheit2011: 'Heiderscheit 2011 MSSE 10.1249/MSS.0b013e3181ebedf4',
  kliethermes2021: 'Kliethermes 2021 BJSM 10.1136/bjsports-2020-103833',
  lieberman2015: 'Lieberman 2015 JEB 10.1242/jeb.125500',
  malisoux2023: 'Malisoux 2023 10.1177/23259671231204629',
  maselli2020: 'Maselli 2020 10.1186/s12891-020-03357-4',
  meyer2023: 'Meyer 2023 10.1055/a-2044-4805',
  moore2016: 'Moore 2016 10.1007/s40279-016-0474-4',
  morin2005: 'Morin 2005 J Appl Biomech 21:167',
  musgjerd2021: 'Musgjerd 2021 10.26603/001c.25166',
  rodacki2024: 'Rodacki 2024 Gait Posture 10.1016/j.gaitpost.2024.07.298',
  vanOeveren2021: 'van Oeveren 2021 10.1080/14763141.2021.1873411',
  vernillo2017: 'Vernillo 2017 10.1007/s40279-016-0605-y',
  willy2016: 'Willy 2016 10.1111/sms.12413',
} as const;
