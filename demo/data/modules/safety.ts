import { moduleFrom } from './table.js';

export const safety = moduleFrom('safety', { en: 'Safety, law and mediation', zh: '平安法治' }, `
# mediation | Mediation | 矛盾调解
Neighbours' dispute mediation | 邻里纠纷调解 | Two mediators, two chairs, one hour; nobody has to come. | 两位调解员，两把椅子，一小时，自愿参加。 | committee sensitive
Family mediation | 家庭纠纷调解 | Care of parents, children, money between relatives. | 赡养、抚养、亲属间财物。 | committee families sensitive eve
Owners and property company | 业主与物业调解 | Fees, repairs, deposits, with both contracts open. | 费用、维修、押金，双方合同摆上桌。 | committee
Wage and work disputes | 劳资纠纷调解 | Before the arbitration, or instead of it. | 仲裁之前，或代替仲裁。 | committee migrant
Noise between floors | 楼上楼下噪声 | We listen in both flats. | 两家都去听一听。 | committee home
Shop and customer | 消费纠纷调解 | Bring the receipt and the broken thing. | 带上小票和坏掉的东西。 | committee
Parents and school | 家校沟通 | A neutral chair in the headmaster's room. | 校长室里的一位中立者。 | sunshine families children
# fire | Fire protection | 消防安全
Home fire check | 家庭消防检查 | Wires, gas, way out: twenty minutes. | 电线、燃气、逃生路线，二十分钟。 | committee home
Fire extinguisher exchange | 灭火器换新 | Old one in, new one out, on the ninth of each month. | 每月九日，以旧换新。 | property ¥30
E-bike charging sheds | 电动车充电棚 | Sixty places; never charge in the stairwell. | 六十个充电位，请勿在楼道充电。 | property day alert:fire
Blocked stairways: report | 楼道堵塞举报 | With a photograph, without a name. | 附照片，可匿名。 | committee online
Fire drill for schools and blocks | 消防演练 | Smoke tent, stairs, stopwatch. | 烟雾帐篷、楼梯、秒表。 | committee
Volunteer fire team | 义务消防队 | Twenty neighbours, one small engine. | 二十位邻居，一辆微型消防车。 | hands
Gas hose replacement | 燃气软管更换 | For gas stoves older than eight years. | 灶具超八年可更换。 | property home own
# policing | Police and public order | 治安
Community police officer | 社区民警 | Tuesday and Friday afternoon in the centre. | 周二、周五下午驻点服务中心。 | station
Lost and found | 失物招领 | Things wait ninety days. | 物品保管九十天。 | committee
Night patrol | 夜间巡逻 | Volunteers in yellow vests, eight to eleven. | 黄马甲志愿者，八点到十一点。 | hands eve
Anti-fraud hotline | 反诈热线 | Ring before you pay. | 付款之前先打电话。 | station phone older day
Rented flat registration | 出租屋登记 | Landlord and tenant together, ten minutes. | 房东租客一起，十分钟。 | station migrant online
Traffic at the school gate | 校门护学岗 | Volunteers stop cars, not children. | 志愿者拦车，不拦孩子。 | hands children
Return to the community after prison | 刑满释放人员安置帮教 | Papers, a room, a person to ring. | 证件、住处、一个可以打电话的人。 | sunshine sensitive
# legal | Legal advice | 法律服务
Free legal advice | 免费法律咨询 | Thirty minutes with a lawyer, every Thursday. | 每周四，律师接待三十分钟。 | committee
Legal aid application | 法律援助申请 | Who cannot pay does not pay. | 付不起的不用付。 | station hardship
Notary visit | 公证上门 | For people who cannot come to the office. | 为行动不便者上门。 | station older disabled home ¥80
Tenancy contract check | 租房合同审核 | Send a photograph, hear by tomorrow. | 拍照发来，次日答复。 | students migrant online
Labour contract clinic | 劳动合同门诊 | Sunday, for people who work all week. | 周日开放，方便上班族。 | students migrant wknd
Land and house inheritance | 房产继承咨询 | Which papers, which order. | 什么材料，什么顺序。 | station older
Consumer rights letters | 消费维权信 | We write, you sign. | 我们写，您签字。 | students
# correction | Community correction and protection | 社区矫正与保护
Community correction | 社区矫正 | Regular meetings with a social worker. | 社工定期面谈。 | sunshine sensitive
Witness company | 陪同出庭 | Somebody sits beside you in court. | 有人陪您坐在法庭里。 | sunshine sensitive
Protection order: how to ask | 人身安全保护令申请 | Forms, evidence and a safe address. | 表格、证据和安全的送达地址。 | half-side women sensitive
Missing person: first hour | 走失协助 | Cameras, volunteers and a photograph in ten minutes. | 十分钟内调监控、发动志愿者、发照片。 | committee older children phone day
Elder abuse report | 虐老举报 | We come the same day and speak to the person alone. | 当日上门，单独与老人谈话。 | committee older sensitive phone
Bullying at school | 校园欺凌求助 | One call, one plan, nobody named. | 一通电话，一个方案，不点名。 | sunshine adolescents children sensitive
Debt counselling | 债务咨询 | Write down what you owe, then breathe. | 先写下欠款，再喘口气。 | sunshine hardship
# disaster | Disaster and accident | 应急与减灾
Typhoon and flood shelter | 台风洪涝避险点 | School gymnasium, 300 beds, pets welcome. | 学校体育馆，三百床位，可带宠物。 | committee day alert:storm
Sandbags and pumps | 沙袋水泵借用 | From the depot on Old Mill Lane. | 磨坊巷仓库领取。 | property
Earthquake drill | 地震演练 | Twice a year with the schools. | 每年两次，与学校同步。 | committee
Emergency bag for every home | 家庭应急包 | Torch, whistle, water: packed together. | 手电、哨子、水，一起打包。 | hands
Volunteer radio operators | 无线电志愿者 | When the network is gone. | 网络中断时的联络。 | hands
Insurance after damage | 灾后理赔协助 | Photographs, forms and patience. | 拍照、填表和耐心。 | station
Meeting points map | 应急集合点地图 | One for each residential area. | 每个小区一处。 | committee online
`);
