import { moduleFrom } from './table.js';

export const home = moduleFrom('home', { en: 'Home, property and environment', zh: '居家物业与环境' }, `
# repairs | Repairs | 维修
Home repair for care receivers | 特困家庭小修 | Handrails, lamps, taps: small repairs by volunteers for older and disabled neighbours. | 志愿者为老年、残障邻居修扶手、灯具、水龙头。 | hands older disabled home own wknd stale
Drains and pipes | 疏通管道 | Same day when water stands in the kitchen. | 厨房积水当日上门。 | property home ¥50
Lift out of order | 电梯报修 | Technician within thirty minutes if somebody is inside. | 有人被困三十分钟内到场。 | property phone day
Street and stair lights | 路灯楼道灯报修 | Give the number on the lamp post. | 请报灯杆编号。 | property online
Electric check for old flats | 老房电路检查 | Wires, fuses, kettles: half an hour and a list. | 线路、空开、电器，半小时出清单。 | property older home
Roof and wall leaks | 屋面墙面渗漏 | Photographs help; the maintenance fund pays for shared walls. | 附照片更快，公共墙体由维修基金承担。 | property home
Repair café | 修理咖啡馆 | Bring it broken, leave with it mended. | 坏着来，修好走。 | students wknd
# property | Property and owners | 物业与业主
Management fee questions | 物业费咨询 | Line by line, with the contract on the table. | 对照合同逐项说明。 | property
Parking space register | 车位登记 | Waiting list is public. | 轮候名单公开。 | property online ¥150
Owners' assembly and votes | 业主大会与表决 | How to call one, how to count one. | 如何召集、如何计票。 | owners
Maintenance fund: what it paid for | 维修基金公示 | Every withdrawal since 2015. | 2015年以来每一笔支取。 | owners online
Accounts of the owners' committee | 业委会账目 | Open for reading on the first Monday. | 每月首个周一可查阅。 | owners stale
Moving day: lift and gate booking | 搬家预约 | Padded lift, gate open, two hours. | 电梯加垫、开门放行，两小时。 | property
Noise and renovation hours | 装修与噪声时段 | Who may drill when. | 几点可以施工。 | property
# waste | Waste and recycling | 垃圾与回收
## sort | Bins and sorting | 分类投放
## reuse | Giving a second life | 旧物新用
Recycling station | 再生资源回收站 | Paper, cloth, metal and glass; paid by weight. | 纸、布、金属、玻璃，按重量付款。 | property wknd in:sort
Bulky waste collection | 大件垃圾清运 | Free twice a year, by appointment. | 每年两次免费，需预约。 | property home ¥30
Kitchen waste to compost | 厨余堆肥 | Bring a bucket, take home earth. | 带一桶厨余，换一袋土。 | students in:reuse
Old medicine and batteries | 过期药品电池回收 | Red box at the health station. | 卫生站红色箱子。 | health
Waste sorting guides | 垃圾分类指导 | Seven to nine in the morning at the bins. | 早七点到九点在投放点。 | hands morning
Clothes bank | 旧衣回收箱 | What is worn out becomes blankets. | 旧衣再生成毛毯。 | helping day in:reuse
Electronics swap | 旧电器换购 | Old phone in, voucher out. | 旧手机换抵用券。 | property in:reuse
Collection points | 垃圾分类投放点 | Four bins, a tap and a lamp. | 四色桶、水龙头和一盏灯。 | property morning eve outlets:30 in:sort
# market | Shopping and daily life | 生活与便民
Second-hand market | 二手集市 | Third Sunday on the square; tables are free. | 第三个周日在广场，摊位免费。 | neighbours wknd
Farmers' van | 助农蔬菜车 | From the field in the morning, Tuesday and Saturday. | 周二、周六，当天采摘。 | neighbours wknd
Sharpening and shoe repair | 磨刀修鞋 | By the west gate, first Wednesday. | 每月首个周三西门。 | hands ¥5
Haircuts for people who stay in | 上门理发 | A barber with a folding chair. | 理发师带折叠椅上门。 | hands older disabled home ¥8
Parcel locker and keeping | 快递代收 | Until ten, with a trolley to borrow. | 收到晚十点，小推车可借。 | property eve
Laundry for the whole block | 共享洗衣房 | Six machines, one for pets' blankets. | 六台，其中一台洗宠物用品。 | property ¥6 day
Group buying of rice and oil | 米油团购 | Order by Thursday, share a lorry. | 周四前下单，一起拼车。 | neighbours online
# green | Green and clean | 绿化与环境
Roof garden beds | 屋顶菜园认领 | Two square metres a household, a shared tap. | 每户两平方米，共用水龙头。 | students ¥20 shut alert:repair
River clean-up | 清河行动 | Gloves are there; bring boots. | 备有手套，请自带雨靴。 | students wknd
Stray cats: catch, neuter, return | 流浪猫绝育 | Report a colony, we bring the cages. | 报告猫群，我们带笼来。 | neighbours
Dog walking rules and bags | 文明养犬 | Bags at six posts; a patient word. | 六处取袋点，好好说话。 | committee day outlets:6
Tree trimming requests | 树木修剪申请 | Branches at your window? Twice a year. | 枝条挡窗？每年两次修剪。 | property
Air and noise readings | 空气噪声监测 | Live from four corners. | 四个点位实时数据。 | station online
Balcony plants doctor | 阳台植物门诊 | Bring the sick pot on Saturday. | 周六带着病株来。 | students wknd
# digital | Digital help | 数字助老与网络
Smartphone help for older people | 老人智能手机班 | Payments, health code, video calls; as often as you like. | 付款、挂号、视频，想学几遍都行。 | students older wknd
Free wireless in public rooms | 公共空间免费网络 | No registration, off at ten. | 无需注册，十点关闭。 | centre
Computer and printer room | 电脑打印室 | Ten pages free a day. | 每天免费十页。 | centre eve alert:moved
Online payments safety | 网络支付安全 | Try the tricks in a class, not at home. | 在课堂上识破骗局。 | students older
Portal help desk | 门户使用帮助 | Somebody fills the form with you. | 有人陪您一起填表。 | centre phone
Community app questions | 社区小程序咨询 | Lost password, wrong address, no code. | 密码、地址、验证码问题。 | centre online
Laptop lending for pupils | 学生电脑借用 | For a school year, with repairs. | 借用一学年，含维修。 | fund adolescents children hardship
`);
