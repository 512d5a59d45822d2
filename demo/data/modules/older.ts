import { moduleFrom } from './table.js';

export const older = moduleFrom('older', { en: 'Older people and care', zh: '养老照护' }, `
# home-care | Home care | 居家照护
## body | Washing and nursing | 洗护与护理
## company | Somebody at night | 夜间陪伴
## house | Housework | 家务
Home care for older people | 居家养老护理 | Trained carers visit at home: washing, meals, medicine reminders, company. | 受训护理员上门：洗浴、做饭、提醒服药、陪伴。 | sunshine older home ¥25 in:body
Bathing help at home | 上门助浴 | Two carers bring a folding tub and stay an hour. | 两名护理员携带折叠浴盆，服务一小时。 | silver older disabled home ¥40 in:body
Turning and bed care for people who cannot get up | 卧床护理 | Every other day, with training for the family. | 隔日上门，并指导家属。 | health older disabled home ¥30 in:body
Care plan visit | 照护需求评估 | A social worker and a nurse look at the home and write the plan with you. | 社工与护士上门评估，共同制定计划。 | sunshine older carers home
Night sitting | 夜间陪护 | From nine in the evening to six in the morning, up to three nights a month. | 晚九点至早六点，每月最多三晚。 | silver older home ¥60 night in:company
Short stay after hospital | 出院过渡照护 | Ten days of visits so that nobody is alone after discharge. | 出院后连续十天上门，不让老人独自面对。 | health older home
Housework for people over 80 | 高龄老人家政 | Three hours a week, free on the relief register. | 每周三小时，在册困难老人免费。 | hands older home ¥15 in:house
# meals | Meals | 助餐
## together | Eating together | 堂食
## door | Brought to the door | 送餐
## learn | Learning to cook | 学做饭
Community canteen | 长者食堂 | Two dishes, soup and rice; softer and less salty on request. | 两菜一汤一饭，可要求软烂、少盐。 | centre older ¥12 meal in:together
Meals on wheels | 送餐上门 | Hot lunch at the door between eleven and half past twelve. | 十一点至十二点半送热餐到家。 | silver older disabled home ¥14 in:door
Diabetes-friendly lunch | 糖尿病友好午餐 | Planned with the health station; order a week ahead. | 与卫生站共同配餐，提前一周预订。 | centre older ¥13 in:together
New Year's Eve dinner for people living alone | 独居老人年夜饭 | Eight tables, dumplings made together in the afternoon. | 八桌年夜饭，下午一起包饺子。 | helping older alert:winter soon in:together
Halal meals | 清真餐 | From a separate kitchen, Tuesday and Friday. | 专用厨房，每周二、五供应。 | centre older ¥14 tue-fri in:together
Breakfast corner | 早餐角 | Congee, eggs and soy milk from half past six. | 六点半起供应粥、鸡蛋、豆浆。 | property older ¥5 morning in:together
Cooking for one | 一人食烹饪课 | Six mornings of small, cheap, good meals. | 六个上午，学做省钱又可口的小份餐。 | half-side older wknd in:learn
Meal points | 社区助餐点 | A hot meal within ten minutes' walk, at a hundred doors. | 一百个点位，步行十分钟吃上热饭。 | centre older meal ¥12 outlets:100 in:together
# day-care | Day care and company | 日间照料与陪伴
Day care centre | 日间照料中心 | Eight to five with lunch, exercise and a rest room. | 八点到五点，含午餐、锻炼和休息室。 | centre older carers ¥35
Memory café | 记忆咖啡馆 | For people with dementia and whoever comes along. | 面向失智长者及陪同家人。 | sunshine older carers
Friendly phone call | 亲情电话 | The same voice, twice a week, at the time you choose. | 固定的声音，每周两次，时间由您定。 | students older phone
Visiting friends | 结对探访 | Two volunteers adopt one neighbour for at least half a year. | 两名志愿者结对一位老人，至少半年。 | hands older home
Reading newspapers aloud | 读报时光 | Local news, slowly, in dialect when asked. | 慢读本地新闻，可用方言。 | students older wknd
Grandparents and toddlers morning | 祖孙同乐 | Songs, blocks and a cup of tea. | 唱歌、积木、一杯茶。 | half-side older children
Birthday round | 集体生日会 | Last Friday of the month in every residential area. | 每月最后一个周五，各小区轮流举办。 | dance older last-friday
# safety | Safe at home | 居家安全
Emergency button | 一键呼叫器 | Worn on the wrist; the duty room answers day and night. | 佩戴手腕，值班室昼夜应答。 | silver older disabled home phone day
Fall-proofing visit | 防跌倒改造 | Mats, lamps and rails put right in one morning. | 一个上午完成防滑垫、夜灯和扶手安装。 | hands older home own
Smoke and gas alarm for over-70s | 烟感气感安装 | Fitted and tested every year. | 安装并每年检测。 | property older home
Water-meter watch | 独居水表关爱 | Somebody knocks if no water runs for twelve hours. | 十二小时无用水即上门查看。 | property older
Fraud warning for older people | 防骗提醒 | New tricks explained in ten minutes, on your doorstep. | 十分钟讲清新骗术，送到家门口。 | committee older home
Key keeping | 备用钥匙托管 | A sealed envelope in the safe, opened only with two people. | 密封存放保险柜，两人在场方可开启。 | committee older
Heat and cold check | 高温寒潮探访 | A call or a visit on every warning day. | 预警日逐户电话或上门。 | hands older home alert:heat
# carers | For family carers | 家庭照护者
Carers' school | 照护者学堂 | Lifting, feeding and bed-making in four evenings. | 四个晚上学会搬抬、喂食、铺床。 | health carers eve
Carers' circle | 照护者互助会 | Talk to others who do the same; somebody minds your relative. | 与同路人聊聊，有人代为照看家人。 | sunshine carers
Respite weekend | 喘息周末 | Two nights in the day-care house so that you can sleep. | 老人入住两晚，让您睡个好觉。 | silver carers older ¥120 wknd
Advice on care insurance | 长护险咨询 | Who pays for what, and how to appeal. | 费用谁付、如何申诉。 | station carers older
Guardianship by agreement | 意定监护咨询 | Choose early who decides for you, with a notary. | 趁早选定代您做决定的人，公证处参与。 | sunshine older
Equipment demonstration room | 辅具体验馆 | Try beds, lifts and chairs before you buy. | 先试用床、移位机、轮椅再购买。 | silver carers disabled
Letters to doctors | 就医沟通信 | We help you write down what to ask. | 帮您列好要问医生的问题。 | students carers online
# last | Illness and farewell | 安宁与告别
Hospice volunteers | 安宁疗护志愿者 | Sit, listen, and let the family rest. | 陪坐、倾听，让家人休息。 | hands older carers home appointment
Pain nurse at home | 居家镇痛护理 | By referral of your doctor; first visit in two days. | 医生转介，两天内首访。 | health home
Wills and last wishes | 遗嘱与心愿登记 | A lawyer and a witness, once a month, at home if needed. | 律师和见证人每月接待，可上门。 | committee older home fifteenth
Widows' and widowers' circle | 丧偶互助小组 | Eight meetings, small group, no need to talk. | 八次小组，人少，不必勉强开口。 | sunshine older sensitive
Grief walk | 哀伤同行 | An hour by the river on Saturday morning. | 周六上午沿江走一小时。 | sunshine wknd
Memory book | 生命故事书 | Students write down a life and bind it. | 大学生记录一生，装订成册。 | students older home
Help on the day of a funeral | 白事帮办 | Tables, chairs, cars and hands from the neighbours. | 邻里提供桌椅、车辆和人手。 | committee phone
`);
