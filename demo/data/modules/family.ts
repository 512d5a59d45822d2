import { moduleFrom } from './table.js';

export const family = moduleFrom('family', { en: 'Families, children and youth', zh: '家庭与青少年' }, `
# early | Babies and toddlers | 婴幼儿
Parents' first month visit | 新生儿上门指导 | A midwife and a social worker, in the first ten days. | 助产士与社工在产后十天内上门。 | health families women home
Toddlers' morning | 亲子早教 | For children of one to three with a parent. | 一至三岁幼儿与家长一起。 | half-side children families age:1-3
Nursery places | 托育名额登记 | Twenty-four places, half-day or whole day. | 二十四个名额，半日或全日。 | centre children families ¥45
Toy library | 玩具图书馆 | Two toys for two weeks; we clean them. | 一次两件，借两周，我们负责消毒。 | half-side children wknd
Milk and nappies on account | 奶粉尿布应急 | When money runs out before the month does. | 月底手头紧时的应急供应。 | helping children hardship
Fathers with prams | 奶爸推车团 | A walk round the lake on Sunday. | 周日推车绕湖一圈。 | half-side families wknd
Vaccination calendar | 预防接种提醒 | A message three days before, in your language. | 提前三天用您的语言提醒。 | health children online
# after-school | After school | 课后与假期
## homework | Homework and reading | 作业与阅读
## clubs | Clubs | 社团
## holidays | School holidays | 寒暑假
Half-past-four school | 四点半学堂 | Homework, a snack and games until the parents are back. | 写作业、吃点心、做游戏，直到家长下班。 | school children families in:homework
Summer day camp | 暑期日间营 | Six weeks, lunch included, swimming on Fridays. | 六周，含午餐，周五游泳。 | school children ¥50 ended in:holidays
Homework help by students | 大学生作业辅导 | Maths and English, one to one, twice a week. | 数学、英语一对一，每周两次。 | students adolescents children in:homework
Reading dog | 朗读小狗 | Children who are afraid to read aloud read to a dog. | 怕朗读的孩子，读给小狗听。 | school children wknd in:homework
Robot and coding club | 机器人编程社 | Sets to borrow; finals in the town hall. | 器材可借，年终大赛。 | students adolescents wknd in:clubs
Holiday lunch table | 假期小饭桌 | School-holiday lunch for children who would be alone. | 假期里为独自在家的孩子供应午餐。 | helping children ¥8 ended in:holidays
Saturday science kitchen | 周六科学厨房 | Volcanoes of soda, batteries of lemons. | 小苏打火山，柠檬电池。 | school children wknd in:clubs
# youth | Young people | 青少年
Youth room | 青年空间 | Sofa, table tennis, somebody to talk to. | 沙发、乒乓球，还有愿意倾听的人。 | sunshine adolescents eve
Exam stress line | 考前减压热线 | By chat, six to ten in the evening. | 晚六点至十点在线文字聊天。 | sunshine adolescents online eve
First job coach | 第一份工作教练 | A mentor from a local firm for three months. | 本地企业导师，陪伴三个月。 | fund adolescents
Street social work | 外展社工 | We come to the square, not you to us. | 我们到广场上来找你。 | sunshine adolescents eve
Skate and basketball court | 滑板篮球场 | Lights until ten, keys with the youth council. | 灯开到十点，钥匙由青年议事会保管。 | property adolescents eve
Youth council | 青年议事会 | Decide how 20,000 yuan a year is spent. | 每年两万元，怎么花由你们决定。 | committee adolescents
Back to school after a break | 复学支持 | A plan with school, family and a social worker. | 学校、家庭、社工共同制定计划。 | sunshine adolescents families
# parents | Parents and couples | 父母与伴侣
Parenting evenings | 家长夜校 | Screens, sleep, sulks: one subject an evening. | 屏幕、睡眠、闹脾气，一晚一个话题。 | half-side families eve
Single parents' table | 单亲家庭餐桌 | Dinner, children's corner, no advice unless asked. | 一起吃饭，有儿童角，不问不劝。 | half-side families hardship
Couples counselling | 婚姻家庭咨询 | Ten sessions with a trained counsellor, in person or by video. | 专业咨询师，十次面谈或视频。 | sunshine families online ¥20 eve
Divorce: what happens to the children | 离婚与孩子 | A leaflet, a talk and a neutral room for handing over. | 资料、谈话和中立的交接室。 | sunshine families sensitive
Grandparents who raise children | 隔代抚养支持 | Tea, a nurse and a teacher each month. | 每月茶叙，护士和老师在场。 | half-side older families
Adoption and foster questions | 收养寄养咨询 | Confidential, by appointment. | 保密，预约。 | station families appointment
Marriage registration day | 婚姻登记咨询日 | Papers checked before you travel to the office. | 出发前先替您核对材料。 | station families
Evening line for parents working abroad | 海外务工父母专线 | School, health, homesickness: somebody from home picks up. | 孩子的学习、健康和想念，家乡的人来接听。 | neighbours families online phone london
# women | Women | 妇女服务
Women's legal hour | 妇女维权咨询 | A woman lawyer, Wednesday afternoon, no name needed. | 周三下午女律师接待，可匿名。 | half-side women
Domestic violence: safe help | 家庭暴力庇护与帮助 | A safe bed tonight, a lawyer tomorrow. Nothing is kept on your device. | 今晚有安全的床，明天有律师。设备上不留记录。 | half-side women families sensitive phone day
Return to work course | 重返职场课程 | Computer, interview, childcare while you learn. | 电脑、面试技巧，学习期间代看孩子。 | half-side women
Cervical and breast screening | 两癌筛查 | Free from 35, once every three years. | 35岁起免费，三年一次。 | health women age:35-
Embroidery cooperative | 绣娘合作社 | Learn, make and sell together. | 一起学、一起做、一起卖。 | half-side women
Night walk home | 夜归同行 | Two volunteers meet you at the station. | 两名志愿者在车站接您。 | hands women eve
Menopause talk | 更年期沙龙 | A doctor and twenty chairs. | 一位医生，二十把椅子。 | health women eve
# special | Children who need more | 特殊需要儿童
Play group for autistic children | 自闭症儿童游戏组 | Six children, three helpers, quiet room. | 六个孩子、三名助教、一间静室。 | sunshine children disabled
Speech training | 言语训练 | Weekly, with exercises for home. | 每周一次，附家庭练习。 | health children disabled ¥30
Sitting service for disabled children | 残障儿童临时照看 | Four hours, trained sitter, at home. | 受训人员上门四小时。 | sunshine children disabled carers home ¥10
Parents of special children | 特殊儿童家长会 | Swap addresses, forms and courage. | 交换信息、表格和勇气。 | sunshine families carers
Child protection contact | 儿童保护联络 | Worried about a child? Tell us; we come the same day. | 担心某个孩子？告诉我们，当天上门。 | committee children sensitive phone day
Orphans' mentor | 孤儿成长伙伴 | One adult who stays, from school to first flat. | 一位长期陪伴的成年人，从上学到独立。 | fund children
Hearing test before school | 入学前听力筛查 | Ten minutes in the nursery. | 在托育点十分钟完成。 | health children
`);
