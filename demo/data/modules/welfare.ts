import { moduleFrom } from './table.js';

// Flags: audiences (older women …), age:FROM-TO, ways (home online phone), hours (see `openings.ts`), cost (¥20 own), in:KIND,
// outlets:NUMBER, alert:WORD, shut, stale, sensitive.
export const welfare = moduleFrom('welfare', { en: 'Livelihood and welfare', zh: '民生保障' }, `
# relief | Relief and allowances | 救助与补贴
Minimum living allowance: help with the form | 低保申请协助 | A clerk goes through the form with you and copies your papers. | 工作人员陪您逐项填写，现场复印材料。 | station hardship
Temporary relief after an accident or illness | 临时救助 | Cash help within five working days when a sudden cost breaks the household budget. | 因突发支出导致生活困难的，五个工作日内给予现金救助。 | station hardship
Winter heating subsidy | 冬季取暖补贴 | Paid once a year in November to households on the relief register. | 每年十一月一次性发放给在册困难家庭。 | station hardship alert:winter
Emergency food parcel | 应急食品包 | Rice, oil, eggs and vegetables for one week, no questions about income the first time. | 一周的米、油、蛋、菜，首次领取不核收入。 | helping hardship families wknd
School fee support fund | 助学金 | Pays books, uniforms and meals for pupils of families in hardship. | 资助困难家庭学生的书本、校服和餐费。 | fund children hardship
Rent bridge for one month | 一个月房租周转 | A loan without interest when wages are late; paid back in six parts. | 工资拖欠时的无息周转，可分六期归还。 | fund hardship migrant
Funeral costs help | 丧葬费用补助 | Covers the basic burial fee and goes with the family to the offices. | 补助基本殡葬费，并陪同家属办理手续。 | station hardship phone
# insurance | Insurance and certificates | 社保与证明
Medical insurance enrolment | 医保参保登记 | New residents, newborns and people between jobs are enrolled the same day. | 新居民、新生儿、灵活就业人员当日办结。 | station online
Pension eligibility check at home | 养老待遇上门认证 | For people who cannot use the face scan or leave the house. | 为不便刷脸或外出的老人上门认证。 | station older home
Residence permit for newcomers | 居住证办理 | Bring an identity card and the rental contract; ready in seven days. | 凭身份证和租赁合同办理，七天可取。 | station migrant
Household register copy | 户籍证明 | A stamped copy while you wait. | 立等可取的盖章证明。 | station
Senior citizen card | 老年优待证 | Free buses, parks and museums from 65. | 65岁起免费乘公交、游公园和博物馆。 | station older age:65-
Disability certificate assessment | 残疾人证评定预约 | Books the assessment and a car with a ramp if you need one. | 预约评定，需要时安排带坡道的车辆。 | station disabled
Birth registration in one visit | 出生一件事联办 | Birth, register and insurance in a single form. | 出生、落户、参保一表办理。 | station families
# veterans | Veterans and their families | 退役军人服务
Veterans' service desk | 退役军人服务岗 | Registration, preferential treatment card and yearly check-up. | 信息登记、优待证和年度体检。 | station veterans
Pension questions for veterans' families | 军属抚恤咨询 | Explains what widows, parents and children may claim. | 说明遗属、父母、子女可享的待遇。 | station veterans phone
Old comrades tea afternoon | 老战友茶话会 | Every first Sunday, with stories recorded for the community archive. | 每月首个周日，讲述故事并存入社区档案。 | committee veterans older wknd
Job matching for demobilised soldiers | 退役士兵就业对接 | Employers who keep places open for veterans come each quarter. | 每季度邀请预留岗位的企业进社区。 | station veterans
Home visit on Army Day | 八一走访慰问 | A visit, a small gift and an ear for what is needed. | 上门慰问，听取需求。 | committee veterans home
Legal help for veterans | 退役军人法律援助 | A lawyer for pay, housing and injury questions, once a month. | 律师每月接待，解答待遇、住房、伤残问题。 | station veterans
Honour plaque for the door | 光荣牌悬挂 | Put up for the family at a time that suits them. | 按家属方便的时间上门悬挂。 | committee veterans home
# disability | Living with a disability | 残疾人服务
Wheelchair and walker loan | 轮椅助行器借用 | Up to three months against a small deposit. | 押金少量，可借三个月。 | centre disabled older ¥100
Ramp and handrail at your door | 家门口无障碍改造 | Measured, drawn and built by the property company; two thirds is paid by the fund. | 物业测量施工，基金承担三分之二费用。 | property disabled older home own
Sign language interpreter | 手语翻译 | For hospital visits, offices and parents' evenings; book two days ahead. | 陪同就医、办事、家长会，请提前两天预约。 | sunshine disabled phone
Screen reader and phone lessons for blind people | 视障人士手机课 | One to one, on your own phone. | 用自己的手机一对一学习。 | students disabled wknd
Sheltered workshop | 残疾人庇护工场 | Packing and craft work for five half days a week, with pay. | 每周五个半天的包装与手工，有报酬。 | centre disabled
Respite for carers of disabled people | 残疾人家属喘息服务 | A trained helper stays for up to four hours. | 受训人员上门照看，最长四小时。 | sunshine disabled carers home
Door-to-door car for clinic days | 就诊日接送车 | A car with a ramp on Mondays and Thursdays. | 每周一、四，带坡道车辆接送。 | hands disabled older home
# newcomers | Newcomers and migrant workers | 新居民与务工人员
Welcome desk for new neighbours | 新居民欢迎台 | A map, a tour and the name of your social worker. | 一张地图、一次导览和您所在片区社工的姓名。 | neighbours migrant wknd
Mandarin evening class | 普通话晚班 | Two levels, ten weeks, tea included. | 两个级别，十周课程，备有茶水。 | neighbours migrant eve
Help with unpaid wages | 欠薪维权协助 | We write the complaint with you and come along to the labour office. | 协助书写投诉并陪同前往劳动监察。 | neighbours migrant
School place for a migrant child | 随迁子女入学咨询 | Which school, which papers, which week. | 解答学校、材料和时间。 | station migrant children
Tickets home for the Spring Festival | 春节返乡购票 | Volunteers book trains with people who have no smartphone. | 志愿者为不会用智能手机的人购票。 | students migrant alert:winter
Cantonese and Hakka interpreters | 粤语客家话翻译 | For the clinic, the bank and the police station. | 陪同就医、去银行和派出所。 | neighbours migrant phone
Uyghur and Tibetan speakers' contact | 少数民族语言联络员 | Somebody who speaks your language rings back within a day. | 一天内由懂您语言的联络员回电。 | committee migrant phone
Rest stop for couriers and drivers | 骑手司机驿站 | Water, a socket, a microwave and a chair. | 饮水、充电、微波炉和一把椅子。 | neighbours migrant day outlets:18
# funds | Charity and mutual help | 慈善与互助
Community fund: small grants for neighbours' ideas | 社区基金微创投 | Up to 3,000 yuan for a project of five neighbours or more. | 五户以上邻里项目，最高资助三千元。 | fund
Clothes and blankets store | 爱心衣被库 | Washed, sorted by size, taken without papers. | 洗净分码，无需证明即可领取。 | helping hardship wknd
Time bank | 时间银行 | Hours you give now come back to you or your parents later. | 今天服务的时间，日后可为自己或父母兑换。 | centre
Mutual help noticeboard | 邻里互助板 | Ask for a hand or lend one; contact details stay with us. | 求助或帮忙都可登记，联系方式由我们保管。 | helping online
Neighbours' tool library | 邻里工具图书馆 | Drills, ladders and sewing machines for three days. | 电钻、梯子、缝纫机可借三天。 | hands wknd
Donation of furniture and appliances | 家具家电捐赠 | We collect, check and pass on within two weeks. | 上门收取、检修，两周内转赠。 | helping home
Relief after fire or flood | 火灾水灾救济 | A bed, clothes and cash on the same night. | 当晚提供住处、衣物和现金。 | fund hardship phone day
`);
