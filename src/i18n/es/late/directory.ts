import { count, n } from '../../count-es.js';
import type { Late } from '../../late.js';

const services = (number: number) => count(number, '# servicio', '# servicios');
const years = (number: number) => count(number, '# año', '# años');

export default {
  directory: {
    findKind: 'Buscar un tipo de servicio',
    findArea: 'Buscar su calle, edificio o zona',
    findValue: (facet) => `Buscar en «${facet}»`,
    foundValues: (number) =>
      number ? count(number, '# coincidencia', '# coincidencias') : 'Sin coincidencias',
    responsible: (area) => `Quién atiende en ${area}`,
    withoutHint: 'Quite una de estas condiciones:',
    without: (label, number) => `Sin «${label}»: ${services(number)}`,
    withoutWords: (words, number) => `Sin las palabras «${words}»: ${services(number)}`,
    didYouMean: 'Quizá quiso decir',
    correct: 'Sugerir una corrección',
    contactDirectly: (action) =>
      `En esta página no se ofrece «${action}». Póngase en contacto directamente con el servicio.`,
    backToResults: 'Volver a los resultados',
    phone: 'Teléfono',
    address: 'Dirección',
    eligibility: 'Quién puede usarlo',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `De ${n(from)} a ${years(to)}`
        : from !== undefined
          ? `A partir de ${years(from)}`
          : `Hasta ${years(to!)}`,
    contact: 'Contacto',
    how: 'Cómo solicitarlo',
    wait: 'Tiempo de espera',
    transportation: 'Transporte',
    checked: (date) => `Datos revisados el ${date}`,
    neverChecked: 'No se sabe cuándo se revisaron estos datos por última vez.',
    notWeekly: 'no todas las semanas',
    ofMonth: (days) =>
      `${days.length > 1 ? 'los días' : 'el día'} ${new Intl.ListFormat('es').format(days.map(String))} de cada mes`,
    today: 'Hoy',
    accreditations: 'Acreditaciones',
    source: 'Fuente',
    loadingDetails: 'Cargando los detalles…',
    copyLink: 'Copiar enlace',
    linkCopied: 'El enlace está copiado.',
    copyAsText: 'Copiar como texto',
    textCopied: 'La lista está copiada.',
    notCopied: 'Este navegador no permite copiar.',
    share: 'Compartir',
    print: 'Imprimir',
    findPlace: 'Buscar uno de los lugares',
    placesFound: (number) => count(number, '# lugar', '# lugares'),
    savedHeading: 'Servicios guardados',
    savedEmpty: 'Aún no hay nada guardado',
    savedEmptyHint: 'Pulse «Guardar» junto a un servicio para volver a encontrarlo aquí.',
    savedHere: 'Esta lista está solo en este dispositivo. Nadie más la ve.',
    savedInMemory: 'Esta lista se borra al salir de esta página. Imprímala o cópiela para conservarla.',
    savedGone: (number) =>
      count(
        number,
        '# servicio guardado ya no está disponible.',
        '# servicios guardados ya no están disponibles.',
      ),
    savedUnsure: (number) =>
      count(
        number,
        '# servicio guardado no se pudo comprobar ahora. Sigue en la lista.',
        '# servicios guardados no se pudieron comprobar ahora. Siguen en la lista.',
      ),
    savedForget: 'Quitar de la lista',
    removeSaved: (name) => `Quitar «${name}»`,
    nearTo: (name) => `Cerca de ${name}`,
    nearFinding: 'Buscando su ubicación…',
    nearDenied:
      'Esta página no tiene permiso para saber dónde está usted. Permítalo en los ajustes de su navegador o escriba un lugar.',
    nearUnavailable: 'Su dispositivo no puede saber ahora dónde está. Escriba un lugar.',
    nearTimeout: 'Tardamos demasiado en encontrar su ubicación. Inténtelo de nuevo o escriba un lugar.',
    nearInsecure:
      'Su navegador solo comparte su ubicación con páginas que empiezan por https. Escriba un lugar.',
    nearFound: (number) => count(number, '# lugar encontrado', '# lugares encontrados'),
    nearNone: 'No encontramos ese lugar.',
    nearFailed: 'La búsqueda de lugares no responde. Inténtelo de nuevo.',
  },
} satisfies Late<'directory'>;
