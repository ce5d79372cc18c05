import type { Gender } from '../src/outside/brp/person.ts'
import type { Random } from './random.ts'

/** A surname as a family carries it on. */
export type Surname = { prefix?: string; surname: string }

/**
 * Where names come from. Surnames are put together from parts, so that they sound right and belong to nobody in
 * particular; given names are ordinary ones.
 */
export type Origin = {
  men: readonly string[]
  women: readonly string[]
  /** Other given names for who was born in or after 1985. */
  youngMen?: readonly string[]
  youngWomen?: readonly string[]
  prefixes?: readonly string[]
  fronts: readonly string[]
  backs: readonly string[]
  /** Where the older ones were born. */
  birthPlaces: readonly string[]
}

const words = (text: string): readonly string[] => text.split(' ')

const dutch: Origin = {
  men: words(
    'Hendrik Johannes Cornelis Pieter Gerrit Willem Jacobus Theodorus Klaas Dirk Arie Bernard Frans Kees',
  ),
  women: words(
    'Johanna Cornelia Wilhelmina Maria Geertruida Anna Hendrika Elisabeth Trijntje Aaltje Ria Willy Corrie',
  ),
  youngMen: words('Daan Sem Lucas Thijs Bram Jesse Ruben Niels Jeroen Stijn Koen Lars Mees Tim'),
  youngWomen: words('Emma Sanne Lotte Julia Femke Anouk Iris Noor Fleur Eline Marit Roos Saar Kim'),
  fronts: words(
    'Klaver Hazel Wilder Eiken Bramen Steen Vlier Zwaluwen Elzen Roggen Water Heide Molen Linden Gersten',
  ),
  backs: words('horst kamp veld brink weide dam beek donk hoek laar mans maker'),
  prefixes: words('van van_de van_der van_den de ter'),
  birthPlaces: words('Oeverstad Oeverstad Rietkerk Molenrijk Zandwolde'),
}

const northern: Origin = {
  ...dutch,
  men: words('Sjoerd Wiebe Harm Jelle Tjeerd Geert Reint Douwe Hylke Roelf Sietse'),
  women: words('Froukje Sietske Grietje Baukje Hiltje Jantje Wietske Roelfke Fenna Tetje'),
  prefixes: [],
  fronts: words('Wijng Terp Hoog Veen Bolk Dijk Lemm Haan Wold Zijl'),
  backs: words('stra sma inga ema enga huizen'),
}

const turkish: Origin = {
  men: words('Mehmet Mustafa Ahmet Hasan Hüseyin Emre Kemal Yusuf Murat Ömer Selim'),
  women: words('Fatma Ayşe Emine Hatice Zeynep Elif Meryem Gülsüm Havva Sevgi'),
  fronts: words('Ak Kara Demir Gök Taş Yeşil Altın Sarı'),
  backs: words('soylu dere pınar bulut tepe kavak ırmak'),
  birthPlaces: words('Kayseri Konya Yozgat Trabzon'),
}

const moroccan: Origin = {
  men: words('Mohamed Ahmed Hassan Rachid Said Youssef Karim Driss Omar Bilal Abdelkader'),
  women: words('Fatima Khadija Aïcha Malika Samira Naima Rachida Hanan Zohra Ikram'),
  prefixes: words('el ben ait'),
  fronts: words('Zah Mans Kharb Sadouk Nour Belh Taz Aml Rouch'),
  backs: words('iri outi aki ari ouni adi'),
  birthPlaces: words('Nador Oujda Tetouan Berkane'),
}

const surinamese: Origin = {
  men: words('Humphrey Orlando Winston Glenn Ruben Steven Errol Roy Marlon Clyde'),
  women: words('Marlène Yvonne Gladys Sylvia Lilian Astrid Hillegonda Wonny Chantal Joyce'),
  fronts: words('Rust Vreugde Goed Hoop Vrede Zorg Berg'),
  backs: words('wijk lust hoven rijk vliet oord'),
  birthPlaces: words('Paramaribo Willemstad Nickerie Moengo'),
}

const hindustani: Origin = {
  men: words('Soerin Rajesh Harriepersad Dewanand Anil Krish Ramesh Vinod'),
  women: words('Sharda Indra Kamla Radjkoemarie Anjali Priya Soenita Devi'),
  fronts: words('Ram Jag Bhag Sew Dharm Mahab'),
  backs: words('pertab nandan lalsing dassi khelan bandhi'),
  birthPlaces: words('Paramaribo Nickerie Commewijne'),
}

const moluccan: Origin = {
  men: words('Johannis Markus Dominggus Simon Petrus Oktovianus Agus'),
  women: words('Yosina Martha Dorkas Ester Naomi Sarlota Dewi'),
  fronts: words('Lata Sahu Tuha Mata Pelu Raho'),
  backs: words('paru metan tula sinay hatu'),
  birthPlaces: words('Ambon Saparua Bandung Semarang'),
}

const polish: Origin = {
  men: words('Piotr Krzysztof Andrzej Tomasz Paweł Marek Jakub'),
  women: words('Katarzyna Małgorzata Agnieszka Ewa Joanna Zofia Magdalena'),
  fronts: words('Brzoz Leśn Kowal Zielon Wierzb Jezior'),
  backs: words('ewicz czyk owiak arz'),
  birthPlaces: words('Opole Gdańsk Lublin Radom'),
}

const syrian: Origin = {
  men: words('Ahmad Khaled Mahmoud Anas Bassel Firas Tarek'),
  women: words('Rasha Hala Nour Maysa Rima Amal Dalia'),
  prefixes: words('al'),
  fronts: words('Darw Hadd Qas Khal Sabb Jund'),
  backs: words('ani ari imi ouf agi ali'),
  birthPlaces: words('Homs Aleppo Damascus Hama'),
}

const eritrean: Origin = {
  men: words('Tesfay Filmon Yonas Merhawi Amanuel Dawit'),
  women: words('Selam Rahwa Luwam Feven Saba Eden'),
  fronts: words('Tesfa Habte Wolde Ghebre Kidane Berhe'),
  backs: words('zion mikal yesus ab mariam'),
  birthPlaces: words('Asmara Keren Mendefera'),
}

const ukrainian: Origin = {
  men: words('Oleksandr Andriy Mykola Bohdan Taras Dmytro'),
  women: words('Oksana Iryna Natalia Halyna Olena Sofiya'),
  fronts: words('Bond Koval Petr Tkach Lyso Hrytz'),
  backs: words('arenko yshyn uchuk venko'),
  birthPlaces: words('Charkiv Odesa Dnipro Lviv'),
}

const ghanaian: Origin = {
  men: words('Kwame Kofi Yaw Emmanuel Samuel Kwabena'),
  women: words('Abena Akosua Ama Grace Comfort Efua'),
  fronts: words('Asan Boak Mens Owus Addo Amp'),
  backs: words('tefor yena ari ansah oforo'),
  birthPlaces: words('Kumasi Accra Takoradi'),
}

export const origins: readonly { weight: number; is: Origin }[] = [
  { weight: 60, is: dutch },
  { weight: 8, is: northern },
  { weight: 6, is: turkish },
  { weight: 6, is: moroccan },
  { weight: 5, is: surinamese },
  { weight: 3, is: hindustani },
  { weight: 2, is: moluccan },
  { weight: 3, is: polish },
  { weight: 3, is: syrian },
  { weight: 1, is: eritrean },
  { weight: 2, is: ukrainian },
  { weight: 1, is: ghanaian },
]

const mayTakePrefix = /(horst|kamp|veld|brink|weide|dam|beek|donk|hoek|laar)$/

/** A family's name. */
export function inventSurname(random: Random, { prefixes = [], fronts, backs }: Origin): Surname {
  const surname = random.pick(fronts) + random.pick(backs)
  const fits = prefixes.length > 0 && (prefixes[0] !== 'van' || mayTakePrefix.test(surname))
  return fits && random.chance(0.5)
    ? { prefix: random.pick(prefixes).replaceAll('_', ' '), surname }
    : { surname }
}

/** One given name, or two or three, of the kind that people of that age have. */
export function inventGivenNames(random: Random, origin: Origin, gender: Gender, birthYear: number): string {
  const young = birthYear >= 1985
  const men = young ? (origin.youngMen ?? origin.men) : origin.men
  const women = young ? (origin.youngWomen ?? origin.women) : origin.women
  const choices = gender === 'woman' ? women : men
  const count = random.weighted([
    { weight: 6, is: 1 },
    { weight: 3, is: 2 },
    { weight: 1, is: 3 },
  ])
  const names = new Set<string>()
  while (names.size < count) names.add(random.pick(choices))
  return [...names].join(' ')
}
