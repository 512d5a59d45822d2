import type { FeedbackFeed, FeedbackTopic, FeedbackType } from '../../src/domain/feedback.js';
import type { Language } from './vocabulary.js';

// id | label | 名称 | text | 说明 | type or - | party | answer within days
const topics = `
safety | Safety and fire | 安全与消防 | Wires, gas, blocked stairs, e-bikes. Goes to the safety and fire committee. | 电线、燃气、堵塞楼道、电动车。直送安全消防委员会。 | - | community | 5
policing | Public order | 治安 | Thefts, noise at night, people in danger. Goes to the policing committee. | 盗窃、深夜扰民、人身安全。直送治安保卫委员会。 | - | community | 5
property | Lifts, light and cleaning | 电梯照明与保洁 | What the property company looks after. | 物业公司负责的事项。 | - | property | 5
care | Care of older people | 养老照护 | Home care, meals, day care. | 居家照护、助餐、日间照料。 | - | social-organization | 5
children | Children and schools | 儿童与学校 | After school, playgrounds, the way to school. | 课后、游乐场地、上学路。 | - | social-organization | 5
environment | Green, waste and noise | 绿化、垃圾与噪声 | Trees, bins, drills on Sunday. | 树木、垃圾点、周日装修。 | - | community | 5
offices | Offices and papers | 窗口与办事 | Waiting, opening hours, certificates. | 排队、开放时间、证明。 | - | government | 5
neighbours | Quarrel with a neighbour | 邻里矛盾 | Goes to the mediation committee, to nobody else. | 只送调解委员会。 | mediation | community | 5
missing | Something is missing here | 这里缺什么 | A service nobody offers yet. | 还没有人提供的服务。 | need | community | -
`;

const dimensions = [
  ['attitude', 'Attitude', '服务态度'],
  ['skill', 'Skill', '专业水平'],
  ['speed', 'Speed', '及时性'],
  ['effect', 'Effect', '实际效果'],
  ['place', 'Place and access', '环境与便利'],
] as const;

/** Topics that residents choose from, and the dimensions of a rating. */
export function buildFeedback(language: Language): FeedbackFeed {
  return {
    topics: topics.trim().split('\n').map((row): FeedbackTopic => {
      const [id = '', en = '', zh = '', textEn = '', textZh = '', type = '', party = '', days = ''] = row.split('|').map((cell) => cell.trim());
      return {
        id,
        label: { en, zh }[language],
        description: { en: textEn, zh: textZh }[language],
        ...(type === '-' ? {} : { type: type as FeedbackType }),
        party,
        ...(days === '-' ? {} : { answerWithinDays: Number(days) }),
        ...(id === 'safety'
          ? {
              questions: [
                {
                  id: 'danger',
                  label: { en: 'Is anybody in danger now?', zh: '现在是否有人处于危险中？' }[language],
                  kind: 'choice',
                  options: [
                    { id: 'no', label: { en: 'No', zh: '没有' }[language] },
                    { id: 'maybe', label: { en: 'I am not sure', zh: '不确定' }[language] },
                    { id: 'yes', label: { en: 'Yes. I have rung 119 or 110', zh: '有，已拨打119或110' }[language] },
                  ],
                },
                { id: 'where', label: { en: 'Where exactly?', zh: '具体位置' }[language], kind: 'text' },
              ],
            }
          : {}),
      };
    }),
    dimensions: dimensions.map(([id, en, zh]) => ({ id, label: { en, zh }[language] })),
  };
}
