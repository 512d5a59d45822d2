import { dateIn, type Say } from './say.js';

/** A time of day in Pingan, so many minutes from now. */
const timeIn = (minutes: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(
    Date.now() + minutes * 60_000,
  );

/** Open every day between two moments, in minutes from now. */
const daily = (from: number, to: number) => ({
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: timeIn(from),
  closes_at: timeIn(to),
});

/** A service for each state of its opening hours. */
export function opening(say: Say): unknown {
  const centre = { id: 'centre', name: say('Pingan Service Centre', '平安社区服务中心') };
  const service = (id: string, name: string, description: string, schedules: object[], more = {}) => ({
    id,
    name,
    description,
    organization: centre,
    phones: [{ number: '0755 2345 6700' }],
    schedules,
    assured_date: dateIn(-8),
    ...more,
  });
  return [
    service(
      'reading-room',
      say('Reading room', '社区阅览室'),
      say('Books, papers, quiet tables and warm water.', '图书报刊、安静座位、饮水。'),
      [daily(-180, 240)],
    ),
    service(
      'clinic',
      say('Walk-in clinic', '社区门诊'),
      say('Coughs, cuts, blood pressure. No appointment.', '感冒、包扎、量血压，无需预约。'),
      [daily(-240, 40)],
    ),
    service(
      'legal-desk',
      say('Legal advice desk', '法律咨询窗口'),
      say('Rent, wages, inheritance.', '租房、工资、继承等问题。'),
      [daily(120, 360)],
    ),
    service(
      'help-line',
      say('Help line', '求助热线'),
      say('Somebody answers at any hour.', '全天有人接听。'),
      [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '00:00' }],
    ),
    service(
      'tool-library',
      say('Tool library', '工具借用站'),
      say('Ladders, drills, sewing machines.', '梯子、电钻、缝纫机。'),
      [{ description: say('By appointment', '请先预约') }],
    ),
    service(
      'swimming',
      say('Swimming hall', '游泳馆'),
      say('Lanes, lessons, a shallow pool.', '泳道、课程、浅水池。'),
      [daily(-60, 300)],
      { status: 'temporarily closed' },
    ),
  ];
}

const OUTLETS = 100;

/** A service that is given at 100 places, and two others near them. */
export function places(say: Say): unknown {
  const outlet = (at: number) => ({
    location_type: 'physical',
    name: say('Pharmacy {number}', '第{number}药房', { number: at + 1 }),
    latitude: 22.55 + Math.floor(at / 10) * 0.011,
    longitude: 114.05 + (at % 10) * 0.013,
    addresses: [
      {
        address_1: say('{number} Pomelo Road', '柚子路{number}号', { number: 3 * at + 2 }),
        city: [say('Pingan', '平安区'), say('Heyuan', '和苑区'), say('Lakeside', '湖滨区')][at % 3],
      },
    ],
    phones: [{ number: `0755 2345 ${7000 + at}` }],
  });
  const station = { id: 'health', name: say('District Health Station', '区卫生服务站') };
  const at = (latitude: number, longitude: number, name: string, address_1: string) => [
    { location_type: 'physical', name, latitude, longitude, addresses: [{ address_1 }] },
  ];
  return [
    {
      id: 'medicine',
      name: say('Medicine collection points', '处方药自取点'),
      description: say(
        'Collect what your doctor prescribed at any of these pharmacies.',
        '凭医生处方，可在任一药房取药。',
      ),
      organization: station,
      locations: Array.from({ length: OUTLETS }, (_, index) => outlet(index)),
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '20:00' }],
      fees_description: say('Free', '免费'),
      assured_date: dateIn(-15),
    },
    {
      id: 'eye-test',
      name: say('Eye tests', '视力检查'),
      description: say('For drivers, pupils and anybody who squints.', '为驾驶人、学生和视物不清者检查。'),
      organization: station,
      locations: at(22.58, 114.09, say('Pingan clinic', '平安门诊'), say('1 Pond Street', '水塘街1号')),
      assured_date: dateIn(-15),
    },
    {
      id: 'vaccination',
      name: say('Vaccinations', '疫苗接种'),
      description: say('Children, travellers, older people.', '儿童、出行者、长者。'),
      organization: station,
      locations: at(22.64, 114.15, say('Lakeside station', '湖滨卫生站'), say('8 Shore Road', '湖岸路8号')),
      assured_date: dateIn(-15),
    },
  ];
}
