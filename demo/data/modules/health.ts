import { moduleFrom } from './table.js';

export const health = moduleFrom('health', { en: 'Health and mind', zh: '健康与心理' }, `
# clinic | Health station | 卫生服务站
## doctors | Doctors and medicine | 医生与用药
## nurses | Checks and vaccinations | 检查与接种
General practitioner | 全科门诊 | Walk in until eleven, by appointment after that. | 上午十一点前可直接来，之后预约。 | health ¥10 in:doctors
Family doctor contract | 家庭医生签约 | One doctor who knows you, for a year. | 一位熟悉您的医生，签约一年。 | health families in:doctors
Repeat prescriptions | 慢病续方 | Order by phone, collect after two days or have it brought. | 电话续方，两天后取药或送药上门。 | health older phone home in:doctors
Blood pressure corner | 血压角 | In every residential area, Tuesday from eight. | 每周二八点，各小区均有。 | health older in:nurses outlets:6
Vaccinations for adults | 成人疫苗 | Flu, pneumonia, shingles; free from 65. | 流感、肺炎、带状疱疹，65岁起免费。 | health older alert:flu in:nurses
Wound dressing | 换药 | Bring the hospital letter. | 请带医院单据。 | health ¥15 in:nurses
Yearly check-up for over-65s | 65岁以上年度体检 | Blood, heart, eyes, in one morning. | 抽血、心电、眼底，一个上午完成。 | health older age:65- in:nurses
# chronic | Living with an illness | 慢病管理
Diabetes school | 糖尿病学堂 | Five mornings on food, feet and figures. | 五个上午，讲饮食、足部和指标。 | health older
Heart group | 心友会 | Gentle exercise with a nurse in the room. | 护士在场的温和锻炼。 | health older
Stroke rehabilitation at home | 脑卒中居家康复 | A physiotherapist twice a week. | 康复师每周上门两次。 | health disabled older home ¥35
Kidney patients' transport | 透析接送 | Three times a week, same driver. | 每周三次，固定司机。 | hands disabled home
Cancer neighbours' group | 抗癌邻里会 | Meet others, borrow wigs, find a ride. | 结识病友、借假发、找车。 | sunshine
Chinese medicine consultation | 中医坐诊 | Pulse, tongue and time to listen. | 把脉看舌，耐心倾听。 | health ¥20
Medicine cabinet check | 家庭药箱清理 | Bring everything; a pharmacist sorts it. | 全部带来，药师帮您整理。 | health older
# mind | Mind and mood | 心理支持
Online counselling | 线上心理咨询 | A counsellor by video or chat within two days, also anonymous. | 两天内视频或文字咨询，可匿名。 | sunshine online eve adolescents
Crisis line | 心理危机热线 | Day and night. If life is in danger ring 110 or 120. | 昼夜接听。生命危险请拨110或120。 | sunshine online phone day
Depression self-help group | 抑郁互助小组 | Eight people, Thursday evening, a social worker in the room. | 八人小组，周四晚，社工在场。 | sunshine eve sensitive
Sleep clinic | 睡眠门诊 | Two visits and a diary. | 两次就诊加一本睡眠日记。 | health ¥20 fortnight
Mindfulness at lunch | 午间正念 | Twenty minutes, chairs, no talking. | 二十分钟，坐着，不说话。 | sunshine
Aftercare following a hospital stay | 精神康复跟进 | A visit every week for half a year. | 半年内每周一访。 | sunshine disabled home sensitive
Room for quiet | 静室 | A lamp, a chair, a door that closes. | 一盏灯、一把椅子、一扇能关上的门。 | centre
# addiction | Addiction | 成瘾帮助
## drugs | Drugs | 毒品
## drink | Alcohol and tobacco | 烟酒
## screens | Gaming and gambling | 网游与网赌
Detoxification and aftercare | 戒毒康复 | Medical detox, then a social worker for a year. Nothing is kept on your device. | 医疗戒断后，社工跟进一年。设备上不留记录。 | sunshine sensitive phone in:drugs
Families of people who use drugs | 吸毒者家属小组 | You did not cause it. Come and listen. | 这不是您的错，来听听。 | sunshine families carers sensitive eve in:drugs
Alcohol: one honest conversation | 戒酒谈话 | One hour, no record, a next step. | 一小时，不留记录，找到下一步。 | health sensitive in:drink
Stop smoking in six weeks | 六周戒烟 | Patches, a group, a bet. | 戒烟贴、小组和一个赌约。 | health in:drink
Online gambling help | 网络赌博求助 | Block sites, talk to the bank, tell the family. | 屏蔽网站、协商银行、告诉家人。 | sunshine online sensitive in:screens
Gaming hours agreement | 网瘾家庭约定 | Parents and teenager sign it together. | 家长与孩子一起签。 | sunshine adolescents families in:screens
Night phone for cravings | 夜间渴求热线 | Ten at night to two in the morning. | 晚十点至凌晨两点。 | sunshine phone sensitive late
# sport | Exercise and sport | 运动健身
Tai chi at seven | 七点太极 | By the lotus pond, all levels. | 荷塘边，不限水平。 | dance older
Evening square dance | 广场舞 | Music off at half past eight, promised. | 八点半准时关音响，说到做到。 | dance women eve
Chair exercises | 椅上健身操 | For people who do not stand easily. | 适合站立不便者。 | dance older disabled
Badminton hall | 羽毛球馆 | Four courts; the first hour after work is for beginners. | 四片场地，下班后第一小时留给新手。 | property eve ¥10 shut alert:repair
Swimming for people with joint pain | 关节友好游泳 | Warm water, Monday morning. | 温水池，周一上午。 | health older ¥15 monday
Wheelchair basketball | 轮椅篮球 | Chairs are there; bring a friend without one. | 备有轮椅，也欢迎健全朋友。 | students disabled wknd
Walking to ten thousand | 万步走团 | Five o'clock at the east gate. | 五点东门集合。 | dance
# public | Public health | 公共卫生
Outbreak information point | 疫情信息点 | What is open, what is closed, whom to ring. | 哪些开放、哪些关闭、打给谁。 | committee online phone
Masks and tests store | 口罩检测用品 | Free for households on the register. | 在册家庭免费。 | centre hardship
Rubella, hepatitis and HIV tests | 风疹肝炎艾滋检测 | Anonymous, result in a day. | 匿名，一天出结果。 | health sensitive
Pest and rat control | 除四害 | Report it, we come within three days. | 报告后三天内上门。 | property home
Blood donation bus | 献血车 | Second Saturday, south gate. | 第二个周六，南门。 | hands second-saturday
First-aid course | 急救培训 | Resuscitation and choking, four hours, certificate. | 心肺复苏与气道异物，四小时，发证。 | health wknd
Heat shelter | 避暑纳凉点 | Cool, water, seats, until nine. | 阴凉、饮水、座位，开到九点。 | centre older alert:heat eve
Defibrillators | 自动体外除颤器 | Press the green button; it tells you what to do. | 按下绿色按钮，机器会一步步指导您。 | health day outlets:42
`);
